import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findPlan, listActions, listAxes, listMilestones } from '~/features/impact-plan/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { AxisSection } from './plan/axis-section'
import { MilestoneList } from './plan/milestone-list'

const NOTICES = {
  plan: 'Le plan est enregistré.',
  publie: 'Le plan est publié.',
  retire: 'Le plan n’est plus montré.',
  jalon: 'Le jalon est enregistré.',
  'jalon-retire': 'Le jalon est retiré.',
  axe: 'L’axe est enregistré.',
  'axe-retire': 'L’axe est retiré.',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Plan'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const [milestones, axes, actions] = await Promise.all([listMilestones(), listAxes(), listActions()])
  return {
    slug: plan.slug,
    title: plan.title,
    strategicGoal: plan.strategicGoal,
    isPublished: plan.publishedAt !== null,
    milestones: milestones
      .filter(({ planId }) => planId === plan.id)
      .map(({ id, year, title }) => ({ id, year, title })),
    axes: axes
      .filter(({ planId }) => planId === plan.id)
      .map(({ id, title }) => ({
        id,
        title,
        actions: actions
          .filter(({ axisId }) => axisId === id)
          .map(({ slug, title, lead, percent, withdrawnAt }) => ({
            slug,
            title,
            lead,
            percent,
            isWithdrawn: withdrawnAt !== null,
          })),
      })),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

export default function PlanPage() {
  const { slug, title, strategicGoal, isPublished, milestones, axes, notice } = useLoaderData<typeof loader>()
  const address = `/organisation/plan-action/${slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <header className="grid gap-3">
        <p>
          <Link to="/organisation/plan-action" className="inline-flex min-h-touch items-center">
            Tous les plans
          </Link>
        </p>
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {notice && <Notice tone="success" title={notice} />}
        <p>{strategicGoal}</p>
        <p className="text-stone">
          {isPublished
            ? 'Publié\u00a0: tout le monde le lit à l’adresse /impact.'
            : 'Non publié\u00a0: vous seuls le voyez.'}
        </p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={`${address}/presentation`} look="secondary">
            Modifier la présentation
          </ButtonLink>
          <ButtonLink to={`${address}/publication`} look="secondary">
            {isPublished ? 'Retirer de la page publique' : 'Publier'}
          </ButtonLink>
        </p>
      </header>
      {axes.map((axis, index) => (
        <AxisSection
          key={axis.id}
          axis={axis}
          address={`${address}/axes/${axis.id}`}
          isFirst={index === 0}
          isLast={index === axes.length - 1}
        />
      ))}
      <p>
        <ButtonLink to={`${address}/axes/nouveau`} look="secondary">
          Ajouter un axe
        </ButtonLink>
      </p>
      <MilestoneList milestones={milestones} address={`${address}/jalons`} />
    </div>
  )
}
