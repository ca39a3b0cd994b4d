import { Form } from '@remix-run/react'
import type { ParticipationRole } from 'db/schema/words'
import type { ReactNode } from 'react'
import { type Carried, writtenCarried } from '~/features/organisation/carried'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Done = { carried: Carried[] } | { undone: number } | { slug: string; name: string; before: ParticipationRole[] }

/** What was just done, and the way to undo it: the parts held before are given back, those carried over taken back. */
export function DoneNotice({ done, address }: { done: Done; address: string }) {
  if ('undone' in done) return <Notice tone={done.undone > 0 ? 'success' : 'info'} title={undoneWords(done.undone)} />
  if ('carried' in done) {
    const count = done.carried.length
    if (count === 0) return <Notice title={'Rien à ajouter\u00a0: ces structures avaient déjà ces rôles.'} />
    return (
      <Notice tone="success" title={count === 1 ? '1 structure est reprise.' : `${count} structures sont reprises.`}>
        <UndoForm action={`${address}/reprise/annulation`} submit="Annuler cette reprise">
          <input type="hidden" name="carried" value={writtenCarried(done.carried)} />
        </UndoForm>
      </Notice>
    )
  }
  const { slug, name, before } = done
  return (
    <Notice tone="success" title={`Les rôles de ${name} sont enregistrés.`}>
      <UndoForm action={`${address}/${slug}/roles`} submit="Annuler ce changement">
        {before.map(role => (
          <input key={role} type="hidden" name="roles" value={role} />
        ))}
      </UndoForm>
    </Notice>
  )
}

function UndoForm({ action, submit, children }: { action: string; submit: string; children: ReactNode }) {
  return (
    <Form method="post" action={action} className="pt-2">
      {children}
      <Button type="submit" look="secondary">
        {submit}
      </Button>
    </Form>
  )
}

function undoneWords(count: number): string {
  if (count === 0) return 'Rien à annuler\u00a0: ces structures n’ont plus les rôles repris.'
  if (count === 1) return 'La reprise est annulée pour 1 structure.'
  return `La reprise est annulée pour ${count} structures.`
}
