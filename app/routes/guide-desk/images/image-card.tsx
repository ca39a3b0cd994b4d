import { Link } from '@remix-run/react'
import type { Use } from '~/features/guide-image/queries.server'

type Image = { id: string; alt: string; width: number; height: number; uses: Use[] }

/** A picture with the words to copy, and the pages that show it. */
export function ImageCard({ image: { id, alt, width, height, uses } }: { image: Image }) {
  const markdown = `![${alt.replace(/[[\]\\]/g, '\\$&')}](image:${id})`
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 rounded-brick border border-line p-4">
      <img
        src={`/guide/images/${id}.webp`}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        className="h-40 w-full bg-white object-contain"
      />
      <p>{alt}</p>
      <label className="grid gap-1">
        <span className="font-bold">Texte à copier dans une page</span>
        <input
          readOnly
          value={markdown}
          className="min-h-touch w-full rounded-brick border-2 border-line bg-white px-3 py-2 font-mono text-base"
        />
      </label>
      <p>
        {uses.length === 0 && 'Dans aucune page.'}
        {uses.map(({ pageId, title, isPublished }, index) => (
          <span key={pageId}>
            {index > 0 && ', '}
            <Link to={`/organisation/guide/${pageId}`} className="inline-flex min-h-touch items-center">
              {title}
            </Link>
            {!isPublished && ' (brouillon)'}
          </span>
        ))}
      </p>
      <p className="flex flex-wrap gap-x-6">
        <Link to={`/organisation/guide/images/${id}`} className="inline-flex min-h-touch items-center">
          Changer la description<span className="sr-only"> de {alt}</span>
        </Link>
        <Link
          to={`/organisation/guide/images/${id}/retrait`}
          className="inline-flex min-h-touch items-center text-alert"
        >
          Effacer<span className="sr-only"> {alt}</span>
        </Link>
      </p>
    </li>
  )
}
