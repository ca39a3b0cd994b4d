import { Link } from '@remix-run/react'
import type { ToDo } from './to-do.server'

/** How an edition's preparation goes, in one line; each part leads where something is done about it. */
export function ToDoLine({ own, toDo }: { own: string; toDo: ToDo[] }) {
  return (
    <p className="flex flex-wrap gap-x-6">
      {toDo.map(({ sentence, page }) => (
        <Link key={sentence} to={page ? `${own}/${page}` : own} className="inline-flex min-h-touch items-center">
          {sentence}
        </Link>
      ))}
    </p>
  )
}
