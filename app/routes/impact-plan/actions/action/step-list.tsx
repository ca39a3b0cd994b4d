import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'

type Props = { steps: { id: string; title: string; due: string | null; done: string | null }[]; address: string }

/** The steps of an action, done or not. */
export function StepList({ steps, address }: Props) {
  return (
    <section aria-labelledby="steps" className="grid gap-3 border-t-2 border-ink pt-4">
      <h2 id="steps">Étapes</h2>
      {steps.length === 0 && <p>Aucune étape pour l’instant.</p>}
      <ol className="grid">
        {steps.map(({ id, title, due, done }) => (
          <li key={id} className="grid max-w-none border-t border-line py-1">
            <Link to={`${address}/${id}`} className="inline-flex min-h-touch items-center">
              {title}
            </Link>
            <span className="pb-1 text-base text-stone">
              {[done ? `faite, ${done}` : 'à faire', due && `prévue pour ${due}`].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink to={`${address}/nouvelle`} look="secondary">
          Ajouter une étape
        </ButtonLink>
      </p>
    </section>
  )
}
