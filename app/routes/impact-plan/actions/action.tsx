import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { partialDateWords } from '~/features/impact-plan/partial-date'
import {
  findAction,
  listActionPartners,
  listEvidence,
  listProgress,
  listSteps,
} from '~/features/impact-plan/queries.server'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { EvidenceList } from './action/evidence-list'
import { ProgressHistory } from './action/progress-history'
import { StepList } from './action/step-list'

const NOTICES = {
  action: 'L’action est enregistrée.',
  retiree: 'L’action n’est plus montrée. Son histoire reste.',
  retablie: 'L’action est de nouveau dans le plan.',
  etape: 'L’étape est enregistrée.',
  'etape-retiree': 'L’étape est retirée.',
  avancement: 'L’avancement est noté.',
  preuve: 'La preuve est ajoutée.',
  'preuve-retiree': 'La preuve est retirée.',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Action'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const [partners, steps, progress, evidence] = await Promise.all([
    listActionPartners(found.id),
    listSteps(found.id),
    listProgress(found.id),
    listEvidence(found.id),
  ])
  const { slug, title, summary, audience, lead, startsOn, endsOn, withdrawnAt, plan, axis } = found
  const words = (date: string | null) => date && partialDateWords(date, 'fr')
  return {
    slug,
    title,
    plan: { slug: plan.slug, title: plan.title },
    isWithdrawn: withdrawnAt !== null,
    facts: [
      { label: 'Axe', text: axis.title },
      { label: 'Présentation', text: summary },
      { label: 'Pour qui', text: audience },
      { label: 'Structure pilote', text: lead },
      { label: 'Partenaires', text: partners.map(({ name }) => name).join(', ') },
      { label: 'Début', text: words(startsOn) },
      { label: 'Fin', text: words(endsOn) },
    ].filter(({ text }) => text),
    steps: steps.map(({ id, title, dueOn, doneOn }) => ({ id, title, due: words(dueOn), done: words(doneOn) })),
    progress: progress.map(({ id, percent, notedOn, note }) => ({ id, percent, day: longDay(notedOn, 'fr'), note })),
    evidence: evidence.map(({ id, edition, indicator, url, title }) => ({
      id,
      kind: edition ? 'Édition' : indicator ? 'Indicateur' : 'Lien',
      label: edition ? `${edition.name}, ${edition.year}` : (indicator?.title ?? title ?? ''),
      url,
    })),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

export default function ActionPage() {
  const { slug, title, plan, isWithdrawn, facts, steps, progress, evidence, notice } = useLoaderData<typeof loader>()
  const address = `/organisation/plan-action/actions/${slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <header className="grid gap-3">
        <p>
          <Link to={`/organisation/plan-action/${plan.slug}`} className="inline-flex min-h-touch items-center">
            {plan.title}
          </Link>
        </p>
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {notice && <Notice tone="success" title={notice} />}
        {isWithdrawn && (
          <p className="font-bold">Cette action est retirée{'\u00a0'}: la page publique ne la montre pas.</p>
        )}
        <Facts>
          {facts.map(({ label, text }) => (
            <Fact key={label} label={label}>
              {text}
            </Fact>
          ))}
        </Facts>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={`${address}/presentation`} look="secondary">
            Modifier la présentation
          </ButtonLink>
          <Form method="post" action={`${address}/${isWithdrawn ? 'retablissement' : 'retrait'}`}>
            <Button type="submit" look={isWithdrawn ? 'secondary' : 'danger'}>
              {isWithdrawn ? 'Remettre dans le plan' : 'Retirer du plan'}
            </Button>
          </Form>
        </div>
      </header>
      <ProgressHistory progress={progress} address={`${address}/avancement`} />
      <StepList steps={steps} address={`${address}/etapes`} />
      <EvidenceList evidence={evidence} address={`${address}/preuves`} />
    </div>
  )
}
