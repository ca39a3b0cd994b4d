import { Link } from '@remix-run/react'

type Line = { isBlocking: boolean; sentence: string; page: string }

/** What an edition lacks, each line leading to the page that mends it. */
export function MissingList({ slug, missing }: { slug: string; missing: Line[] }) {
  const parts = [
    { id: 'blocking', title: 'À faire avant de publier', lines: missing.filter(({ isBlocking }) => isBlocking) },
    { id: 'warnings', title: 'À vérifier (n’empêche pas de publier)', lines: missing.filter(line => !line.isBlocking) },
  ]
  return (
    <>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, title, lines }) => (
          <section key={id} aria-labelledby={id} className="grid gap-2">
            <h3 id={id}>
              {title} : {lines.length}
            </h3>
            <ul className="grid">
              {lines.map(({ sentence, page }) => (
                <li key={`${page} ${sentence}`} className="border-t border-line">
                  <Link
                    to={`/organisation/editions/${slug}/${page}`}
                    className="inline-flex min-h-touch items-center py-2"
                  >
                    {sentence}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
