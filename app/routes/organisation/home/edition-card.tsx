import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'
import { Tag } from '~/ui/tag'

type Props = {
  edition: {
    slug: string
    title: string
    organises: boolean
    isOver: boolean
    isPublished: boolean
    showsFigures: boolean
  }
}

/** An edition and what its reader may open there. */
export function EditionCard({ edition: { slug, title, organises, isOver, isPublished, showsFigures } }: Props) {
  const own = `/organisation/editions/${slug}`
  return (
    <li className="grid gap-3 rounded-brick border-2 border-ink bg-white p-5">
      <h3 className="flex flex-wrap items-center gap-3">
        {organises ? <Link to={own}>{title}</Link> : title}
        {!isPublished && <Tag look="brick">Brouillon</Tag>}
      </h3>
      <p className="flex flex-wrap gap-3">
        {organises && isPublished && !isOver && (
          <ButtonLink to={`${own}/accueil`} reloadDocument>
            Ouvrir l’accueil
          </ButtonLink>
        )}
        {organises && (
          <ButtonLink
            look={isPublished || isOver ? 'secondary' : 'primary'}
            to={own}
            aria-label={`${isOver ? 'Revoir' : 'Préparer'} ${title}`}
          >
            {isOver ? 'Revoir' : 'Préparer'}
          </ButtonLink>
        )}
        {showsFigures && (
          <ButtonLink look="secondary" to={organises ? `${own}/statistiques` : `/editions/${slug}/statistiques`}>
            Voir les chiffres
          </ButtonLink>
        )}
        {isPublished && (
          <ButtonLink look="secondary" to={`/editions/${slug}`}>
            Voir la page
          </ButtonLink>
        )}
      </p>
    </li>
  )
}
