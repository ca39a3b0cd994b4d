import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listIndicators } from '~/features/indicator/queries.server'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'

export const meta: MetaFunction = () => [{ title: 'Indicateurs · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicators = await listIndicators()
  return {
    indicators: indicators.map(({ slug, title, theme, computed, publishedAt }) => ({
      slug,
      title,
      theme,
      isComputed: computed !== null,
      isPublished: publishedAt !== null,
    })),
  }
}

export default function Indicators() {
  const { indicators } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <p>
        <Link to="/organisation/plan-action" className="inline-flex min-h-touch items-center">
          Tous les plans
        </Link>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>Indicateurs</h1>
        <ButtonLink to="/organisation/plan-action/indicateurs/nouveau">Ajouter un indicateur</ButtonLink>
      </div>
      {indicators.length === 0 ? (
        <p>Aucun indicateur pour l’instant.</p>
      ) : (
        <Table
          caption={`${indicators.length} ${indicators.length === 1 ? 'indicateur' : 'indicateurs'}, dans l’ordre de la page publique`}
          rows={indicators}
          rowKey={({ slug }) => slug}
          columns={[
            {
              heading: 'Indicateur',
              cell: ({ slug, title }) => (
                <Link
                  to={`/organisation/plan-action/indicateurs/${slug}`}
                  className="inline-flex min-h-touch min-w-40 items-center font-bold"
                >
                  {title}
                </Link>
              ),
            },
            { heading: 'Thème', cell: ({ theme }) => theme },
            { heading: 'D’où', cell: ({ isComputed }) => (isComputed ? 'calculé' : 'mesuré') },
            { heading: 'État', cell: ({ isPublished }) => (isPublished ? 'publié' : 'non publié') },
          ]}
        />
      )}
    </div>
  )
}
