import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { listCompanyInterviews } from '~/features/after-work/company-interviews.server'
import { roundTime } from '~/features/after-work/evening'
import { findInterview } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { canRecruitFor } from '~/features/after-work/policy'
import { OutcomeSchema } from '~/features/after-work/schema'
import { groupShortCode } from '~/features/ticket/short-code'
import { clockTime } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { candidateName } from './candidate-name'
import { Neighbours } from './interviews/neighbours'
import { OutcomeForm } from './interviews/outcome-form'
import { OutcomeTag } from './outcome-tag'
import { interviewsPage } from './ways-back'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Entretien, ${data.name} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const found = (await findInterview(params.interview)) ?? notFound()
  authorise(canRecruitFor(member, found))
  const { settings } = found.afterWork
  const all = await listCompanyInterviews(found.company.id)
  const atTable = all.filter(one => one.activityId === found.afterWork.id && one.tableNumber === found.tableNumber)
  const place = atTable.findIndex(({ id }) => id === found.id)
  const startsAt = settings && roundTime(settings, found.round)
  const summary = (index: number) => {
    const one = atTable[index]
    return one && { id: one.id, name: candidateName(one), startsAt: settings && roundTime(settings, one.round) }
  }
  return {
    interview: atTable[place] ?? notFound(),
    name: candidateName(found),
    company: member.organisationId === found.company.id ? null : found.company.name,
    startsAt,
    isEarly: startsAt !== null && new Date() < startsAt,
    rank: `${place + 1} sur ${atTable.length}`,
    previous: summary(place - 1),
    next: summary(place + 1),
    back: interviewsPage(member, found),
    word: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const interview = (await findInterview(params.interview)) ?? notFound()
  authorise(canRecruitFor(member, interview))

  const form = await parseForm(request, OutcomeSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { outcome } = await noteOutcome({ interview, ...form.value, now: new Date(), actor: member })
  if (outcome === 'gone') return redirect(`${interviewsPage(member, interview)}?fait=gone`, 303)
  return redirect(`/organisation/entretiens/${interview.id}?fait=${outcome}`, 303)
}

export default function InterviewPage() {
  const { interview, company, startsAt, isEarly, rank, previous, next, back, word } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { firstName, shortCode, round, tableNumber, marked, hasLeft, outcome, outcomeWording } = interview
  const clock = startsAt && clockTime(startsAt, 'fr')
  return (
    <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-6 py-6">
      <p>
        <Link to={back} className="inline-flex min-h-touch items-center">
          Tous les entretiens
        </Link>
      </p>
      <header className="grid gap-2">
        <p className="text-stone">
          {[company, clock, `tour\u00a0${round}`, `table\u00a0${tableNumber}`].filter(Boolean).join(' · ')}
          {` (${rank})`}
        </p>
        <h1 className="text-3xl wrap-anywhere">
          {firstName ?? 'Sans prénom'}{' '}
          <span className="text-2xl whitespace-nowrap text-stone">{groupShortCode(shortCode)}</span>
        </h1>
        <p>
          <OutcomeTag outcome={outcome} isPast={!isEarly} />
        </p>
      </header>
      {word === 'noted' && !answer && (
        <Notice tone="success" title="C’est enregistré.">
          {next && (
            <p className="pt-2">
              <ButtonLink to={`/organisation/entretiens/${next.id}`}>
                Suivant{'\u00a0'}: {next.name}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
      {hasLeft && <Notice title="Cette personne a rendu sa place à l’after-work." />}
      <section aria-labelledby="marked" className="grid gap-1">
        <h2 id="marked" className="text-xl">
          Ce qui l’intéresse chez vous
        </h2>
        {marked.length === 0 && <p>Aucune offre cochée{'\u00a0'}: présentez-lui vos offres.</p>}
        <ul className="grid gap-1">
          {marked.map(title => (
            <li key={title} className="font-bold wrap-anywhere">
              {title}
            </li>
          ))}
        </ul>
      </section>
      {isEarly ? (
        <Notice
          tone={word === 'too-early' ? 'error' : 'info'}
          title={`La suite se note à partir du début de l’entretien, à ${clock}.`}
        />
      ) : (
        <OutcomeForm reply={answer?.reply} outcome={outcome} wording={outcomeWording} />
      )}
      <Neighbours previous={previous} next={next} />
    </div>
  )
}
