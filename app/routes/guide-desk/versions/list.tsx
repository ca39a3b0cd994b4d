import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { differencesOf } from '~/features/guide/differences'
import { canEditGuide } from '~/features/guide/policy'
import { listVersions } from '~/features/guide/queries.server'
import { authorise } from '~/lib/http.server'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { DeskHeading } from '../page/desk-heading'
import { findAddressed, memberNames, writtenBy } from '../page/find-addressed.server'

export const meta: MetaFunction = () => [{ title: 'Versions d’une page du guide · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, heading } = await findAddressed(params.page)
  const [versions, names] = await Promise.all([listVersions(page.id), memberNames()])
  return {
    heading,
    versions: versions.map((version, index) => {
      const before = versions[index + 1]
      const differences = before && differencesOf(page.kind, before.content, version.content)
      return {
        number: version.number,
        author: writtenBy(version, names),
        isPublished: version.number === page.publishedVersion,
        changed: differences?.map(({ label }) => label).join(', ') ?? 'Tout\u00a0: la page est née.',
      }
    }),
  }
}

export default function GuidePageVersions() {
  const { heading, versions } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <DeskHeading heading={heading} current="Versions" />
      <Table
        caption={`${versions.length} ${versions.length === 1 ? 'version' : 'versions'}, la dernière d’abord`}
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            heading: 'Version',
            cell: ({ number, isPublished }) => (
              <span className="flex flex-wrap items-center gap-3">
                <Link
                  to={`${heading.base}/versions/${number}`}
                  className="inline-flex min-h-touch items-center font-bold"
                >
                  {`Version\u00a0${number}`}
                </Link>
                {isPublished && <Tag look="leaf">publiée</Tag>}
              </span>
            ),
          },
          { heading: 'Par', cell: ({ author }) => author },
          { heading: 'Ce qui a changé', cell: ({ changed }) => changed },
        ]}
      />
    </div>
  )
}
