import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'
import { Tag } from '~/ui/tag'
import type { ToDo } from './to-do.server'
import { ToDoLine } from './to-do-line'

type Props = {
  edition: {
    slug: string
    title: string
    organises: boolean
    isPublished: boolean
    showsFigures: boolean
    toDo: ToDo[]
  }
}

/** An edition to come or in hand: what is to be done, and what its reader may open there. */
export function EditionCard({ edition: { slug, title, organises, isPublished, showsFigures, toDo } }: Props) {
  const own = `/organisation/editions/${slug}`
  return (
    <li className="grid gap-3 rounded-brick border-2 border-ink bg-white p-5">
      <h3 className="flex flex-wrap items-center gap-3">
        {organises ? <Link to={own}>{title}</Link> : title}
        {!isPublished && <Tag look="brick">Brouillon</Tag>}
      </h3>
      {toDo.length > 0 && <ToDoLine own={own} toDo={toDo} />}
      <p className="flex flex-wrap gap-3">
        {organises && isPublished && <ButtonLink to={`${own}/accueil`}>Ouvrir l’accueil</ButtonLink>}
        {organises && (
          <ButtonLink look={isPublished ? 'secondary' : 'primary'} to={own} aria-label={`Préparer ${title}`}>
            Préparer
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
