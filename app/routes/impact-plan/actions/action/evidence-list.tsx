import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'

type Props = { evidence: { id: string; kind: string; label: string; url: string | null }[]; address: string }

/** What shows that the action was done. Taking one away can be undone by tying it again. */
export function EvidenceList({ evidence, address }: Props) {
  return (
    <section aria-labelledby="evidence" className="grid gap-3 border-t-2 border-ink pt-4">
      <h2 id="evidence">Preuves</h2>
      {evidence.length === 0 && <p>Aucune preuve pour l’instant.</p>}
      <ul className="grid">
        {evidence.map(({ id, kind, label, url }) => (
          <li
            key={id}
            className="flex max-w-none flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-2"
          >
            <span className="grid min-w-0">
              <span>{url ? <a href={url}>{label}</a> : label}</span>
              <span className="text-base text-stone">{kind}</span>
            </span>
            <Form method="post" action={`${address}/${id}/retrait`}>
              <Button type="submit" look="secondary">
                Retirer<span className="sr-only"> {label}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink to={`${address}/nouvelle`} look="secondary">
          Ajouter une preuve
        </ButtonLink>
      </p>
    </section>
  )
}
