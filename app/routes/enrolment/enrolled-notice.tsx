import { Form } from '@remix-run/react'
import { groupShortCode } from '~/features/ticket/short-code'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Props = { base: string; done: string | null; removed: string[] }

/** What was just done; a removal can be taken back. */
export function EnrolledNotice({ base, done, removed }: Props) {
  if (removed.length > 0) return <Removed base={base} codes={removed} />
  if (done === 'confirmed') return <Notice tone="success" title="C’est ajouté, la place est réservée." />
  if (done === 'waiting') return <Notice title="C’est complet : ajouté à la liste d’attente." />
  if (done === 'rien') return <Notice title="Rien n’a changé : cette activité est finie, ou personne n’était coché." />
  return null
}

function Removed({ base, codes }: { base: string; codes: string[] }) {
  return (
    <Notice tone="success" title={`Retrait fait : ${codes.map(groupShortCode).join(', ')}.`}>
      <p>Les places libres sont allées aux premières personnes en attente. Remettre ajoute à la fin de la liste.</p>
      <Form method="post" action={`${base}/inscrits`} className="pt-2">
        <input type="hidden" name="codes" value={codes.join(' ')} />
        <input type="hidden" name="apart" value="on" />
        <Button type="submit" look="secondary">
          Remettre
        </Button>
      </Form>
    </Notice>
  )
}
