import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { EXPORT_FORMATS, EXPORT_SUBJECTS } from '~/features/export/subjects'
import { authorise, notFound } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'

const FORMAT_WORDS = { csv: 'CSV', xlsx: 'XLSX (classeur)' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return { edition: { slug: edition.slug, name: edition.name } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Exporter · ${data.edition.name} · LNPSQ` }] : []

export default function Exports() {
  const { edition } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-8 py-8">
      <header className="grid gap-2">
        <h1>Exporter</h1>
        <p className="text-stone">{edition.name}</p>
      </header>
      <p className="max-w-2xl">
        Ces fichiers portent des noms et des coordonnées : gardez-les le temps qu’il faut, puis effacez-les. Chaque
        export est noté dans le journal. Les fichiers des inscriptions, des activités et des structures peuvent être
        importés.
      </p>
      <ul className="grid gap-4 lg:grid-cols-2">
        {Object.values(EXPORT_SUBJECTS).map(({ title, text, fileName }) => (
          <li key={fileName} className="grid content-between gap-3 rounded-brick border-2 border-ink bg-white p-5">
            <div className="grid gap-1">
              <h2>{title}</h2>
              <p>{text}</p>
            </div>
            <p className="flex flex-wrap gap-3">
              {EXPORT_FORMATS.map(format => (
                <ButtonLink
                  key={format}
                  look="secondary"
                  to={`/organisation/editions/${edition.slug}/exports/${fileName}.${format}`}
                  reloadDocument
                  download
                >
                  <span className="sr-only">{`${title}, `}</span>
                  {FORMAT_WORDS[format]}
                </ButtonLink>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
