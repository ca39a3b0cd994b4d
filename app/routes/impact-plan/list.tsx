import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listActions, listAxes, listPlans } from '~/features/impact-plan/queries.server'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'

export const meta: MetaFunction = () => [{ title: 'Plan d’action · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const [plans, axes, actions] = await Promise.all([listPlans(), listAxes(), listActions()])
  return {
    plans: plans.toReversed().map(({ id, slug, title, fromYear, toYear, publishedAt }) => {
      const ids = axes.filter(({ planId }) => planId === id).map(axis => axis.id)
      const own = actions.filter(({ axisId, withdrawnAt }) => ids.includes(axisId) && withdrawnAt === null)
      return {
        slug,
        title,
        years: `${fromYear}–${toYear}`,
        actions: own.length,
        achieved: own.filter(({ percent }) => percent === 100).length,
        isPublished: publishedAt !== null,
      }
    }),
  }
}

export default function ImpactPlans() {
  const { plans } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>Plan d’action</h1>
        <ButtonLink to="/organisation/plan-action/nouveau">Ajouter un plan</ButtonLink>
      </div>
      <p>
        Ce que montre la page publique{' '}
        <Link to="/impact" className="inline-flex min-h-touch items-center">
          Le plan et ce qu’il change
        </Link>
        .
      </p>
      {plans.length === 0 ? (
        <p>Aucun plan pour l’instant.</p>
      ) : (
        <Table
          caption={`${plans.length} ${plans.length === 1 ? 'plan' : 'plans'}`}
          rows={plans}
          rowKey={({ slug }) => slug}
          columns={[
            {
              heading: 'Plan',
              cell: ({ slug, title }) => (
                <Link
                  to={`/organisation/plan-action/${slug}`}
                  className="inline-flex min-h-touch min-w-40 items-center font-bold"
                >
                  {title}
                </Link>
              ),
            },
            { heading: 'Années', cell: ({ years }) => <span className="whitespace-nowrap">{years}</span> },
            { heading: 'Actions', cell: ({ actions }) => actions, isNumber: true },
            { heading: 'À 100\u00a0%', cell: ({ achieved }) => achieved, isNumber: true },
            { heading: 'État', cell: ({ isPublished }) => (isPublished ? 'publié' : 'non publié') },
          ]}
        />
      )}
      <section aria-labelledby="indicators" className="grid gap-2">
        <h2 id="indicators">Indicateurs</h2>
        <p>
          <ButtonLink to="/organisation/plan-action/indicateurs" look="secondary">
            Voir les indicateurs
          </ButtonLink>
        </p>
      </section>
    </div>
  )
}
