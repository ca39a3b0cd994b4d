import { Form } from '@remix-run/react'
import type { ParticipationRole } from 'db/schema/words'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Done = { carried: number } | { slug: string; name: string; before: ParticipationRole[] }

/** What was just done, and the way to undo it: the parts held before are given back. */
export function DoneNotice({ done, address }: { done: Done; address: string }) {
  if ('carried' in done) return <Notice tone="success" title={carriedWords(done.carried)} />
  const { slug, name, before } = done
  return (
    <Notice tone="success" title={`Les rôles de ${name} sont enregistrés.`}>
      <Form method="post" action={`${address}/${slug}/roles`} className="pt-2">
        {before.map(role => (
          <input key={role} type="hidden" name="roles" value={role} />
        ))}
        <Button type="submit" look="secondary">
          Annuler ce changement
        </Button>
      </Form>
    </Notice>
  )
}

function carriedWords(count: number): string {
  if (count === 0) return 'Rien à ajouter\u00a0: ces structures avaient déjà ces rôles.'
  return count === 1 ? '1 structure est reprise.' : `${count} structures sont reprises.`
}
