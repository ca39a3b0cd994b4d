import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findReport } from '~/features/import/confirm.server'
import { findImport } from '~/features/import/files.server'
import { canImport } from '~/features/import/policy'
import { previewImport } from '~/features/import/preview.server'
import { SUBJECT_WORDS } from '~/features/import/words'
import { authorise, notFound } from '~/lib/http.server'
import { Decision } from './decision'
import { LineList } from './line-list'
import { pageOfLines, readView } from './page-of-lines'
import { Report } from './report'
import { TotalsList } from './totals-list'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const file = (await findImport(edition.id, params.import)) ?? notFound()
  authorise(canImport(member, edition, file.subject))

  const { searchParams } = new URL(request.url)
  const preview = await previewImport({ file, edition, now: new Date() })
  return {
    edition: { slug: edition.slug, name: edition.name },
    file: {
      id: file.id,
      isOfPeople: file.subject === 'registrations',
      title: SUBJECT_WORDS[file.subject],
      name: file.fileName,
    },
    isConfirmed: file.confirmedAt !== null,
    isAgain: searchParams.has('deja'),
    report: file.confirmedAt ? await findReport(file.id) : undefined,
    preview: preview && {
      totals: preview.totals,
      places: preview.places,
      ignored: preview.ignored,
      columns: preview.columns,
      ...pageOfLines(preview, file.lines ?? [], readView(searchParams)),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Import, ${data.file.title.toLowerCase()} · ${data.edition.name} · LNPSQ` }] : []

export default function Import() {
  const { file, isConfirmed, isAgain, report, preview } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid gap-2">
        <p>
          <Link to=".." relative="path" className="inline-flex min-h-touch items-center">
            Importer un autre fichier
          </Link>
        </p>
        <h1>{isConfirmed ? 'Import terminé' : 'Relire avant d’importer'}</h1>
        <p className="wrap-anywhere text-stone">{`${file.title}, ${file.name}`}</p>
      </header>
      {isConfirmed ? (
        <Report totals={report} isOfPeople={file.isOfPeople} isAgain={isAgain} hasLines={preview !== undefined} />
      ) : (
        preview && (
          <>
            <TotalsList totals={preview.totals} />
            <Decision {...preview} />
          </>
        )
      )}
      {preview && <LineList {...preview} isConfirmed={isConfirmed} />}
    </div>
  )
}
