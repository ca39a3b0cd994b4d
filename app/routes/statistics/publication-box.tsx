import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'

export type State = 'to-come' | 'over' | 'frozen' | 'declared'
type Props = {
  slug: string
  state: State
  /** Below it, the public page hides an answer. */
  threshold: number
  /** The edition itself is on the public site. */
  isVisible: boolean
}

const TITLES: Record<State, string> = {
  'to-come': 'Rien n’est encore publié',
  over: 'Les chiffres ne sont pas encore publiés',
  frozen: 'Les chiffres sont publiés',
  declared: 'Les chiffres déclarés sont publiés',
}

/** Who may read these figures, and the button that publishes them once the edition is over. */
export function Publication({ slug, state, threshold, isVisible }: Props) {
  return (
    <section
      aria-labelledby="publication"
      className="no-print flex flex-wrap items-center justify-between gap-4 rounded-brick border-2 border-ink bg-white p-5"
    >
      <div className="grid gap-1">
        <h2 id="publication" className="text-xl">
          {TITLES[state]}
        </h2>
        <p className="text-base">{textOf(state, threshold)}</p>
        {state !== 'to-come' && isVisible && (
          <p className="flex flex-wrap gap-x-5">
            <Link to={`/editions/${slug}/statistiques`} className="inline-flex min-h-touch items-center">
              Voir la page publique
            </Link>
            {state !== 'over' && (
              <a href={`/editions/${slug}/bilan.pdf`} className="inline-flex min-h-touch items-center">
                Bilan de l’édition (PDF)
              </a>
            )}
          </p>
        )}
      </div>
      {state === 'over' && (
        <ButtonLink to={`/organisation/editions/${slug}/statistiques/gel`}>Figer les chiffres</ButtonLink>
      )}
    </section>
  )
}

function textOf(state: State, threshold: number): string {
  if (state === 'declared') return 'Tout le monde les lit tels que le rapport les donne.'
  const own = 'Cette page montre tous les nombres\u00a0: gardez-la pour vous.'
  if (state === 'frozen') return `${own} La page publique masque les réponses de moins de ${threshold} personnes.`
  return `${own} Les chiffres sont publiés quand vous les figez, ou le lendemain de l’édition.`
}
