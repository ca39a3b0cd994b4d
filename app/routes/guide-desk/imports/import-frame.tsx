import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Reply } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { FileForm } from './file-form'

type Props = {
  title: string
  about: string
  /** What files are read. */
  hint: string
  /** True when another file came before the one that was read over was confirmed. */
  isOther: boolean
  reply: Reply | undefined
  /** What the file that waits would change; without one, a file is asked for. */
  children: ReactNode
}

/** The page of an import: the file that waits, or the way to send one. */
export function ImportFrame({ title, about, hint, isOther, reply, children }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <header className="grid gap-2">
        <p>
          <Link to="/organisation/guide/imports" className="inline-flex min-h-touch items-center">
            Imports
          </Link>
        </p>
        <h1>{title}</h1>
        <p>{about}</p>
      </header>
      {isOther && (
        <Notice tone="error" title="Un autre fichier est arrivé entre-temps">
          <p>Rien n’a été écrit. Relisez celui-ci.</p>
        </Notice>
      )}
      {children && !reply ? children : <FileForm reply={reply} hint={hint} />}
    </div>
  )
}
