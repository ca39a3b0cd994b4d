import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { listCompanyInterviews } from '~/features/after-work/company-interviews.server'
import { roundNow, roundTime } from '~/features/after-work/evening'
import { canRecruit } from '~/features/after-work/policy'
import { authorise } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { AfterWorkHeading } from './after-work-heading'
import { NowBox } from './interviews/now-box'
import { stillToNote } from './interviews/round'
import { RoundList } from './interviews/round-list'
import { ToNote } from './interviews/to-note'
import { NowhereYet } from './nowhere-yet'
import { findOwnRecruitments } from './own-recruitments.server'

export const meta: MetaFunction = () => [{ title: 'Mes entretiens · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canRecruit(member))
  const { company, recruitments } = await findOwnRecruitments(member)
  const interviews = company && recruitments.length > 0 ? await listCompanyInterviews(company.id) : []
  const now = new Date()
  return {
    company: company?.name,
    isGone: new URL(request.url).searchParams.get('fait') === 'gone',
    evenings: recruitments.map(({ edition, afterWork }) => {
      const { settings } = afterWork
      const own = interviews.filter(({ activityId }) => activityId === afterWork.id)
      const current = settings ? roundNow(settings, now) : 0
      const rounds = [...Map.groupBy(own, ({ round }) => round)].map(([round, interviews]) => ({
        round,
        startsAt: settings && roundTime(settings, round),
        interviews,
      }))
      return {
        edition,
        afterWork,
        noted: own.filter(({ outcome }) => outcome !== null).length,
        count: own.length,
        isOver: now >= afterWork.endsAt,
        lastRound: settings?.rounds ?? 0,
        current,
        rounds,
        toNote: stillToNote(rounds, current),
      }
    }),
  }
}

export default function OwnInterviews() {
  const { company, isGone, evenings } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-6">
      <h1>Mes entretiens</h1>
      {isGone && (
        <Notice
          tone="error"
          title="Cet entretien vient d’être annulé, ou la personne a effacé ses données : rien n’est gardé."
        />
      )}
      {evenings.length === 0 && <NowhereYet company={company} />}
      {evenings.map(evening => (
        <Evening key={evening.afterWork.id} evening={evening} />
      ))}
    </div>
  )
}

type Evening = ReturnType<typeof useLoaderData<typeof loader>>['evenings'][number]

/** The company's interviews at one after-work: what runs now, what is still to note, then all of them. */
function Evening({ evening }: { evening: Evening }) {
  const { edition, afterWork, noted, count, isOver, lastRound, current, rounds, toNote } = evening
  const isRunning = current > 0 && current <= lastRound
  return (
    <section aria-labelledby={`at-${afterWork.id}`} className="grid gap-4 border-t-4 border-brick pt-4">
      <AfterWorkHeading id={`at-${afterWork.id}`} edition={edition} afterWork={afterWork} />
      {count === 0 ? (
        <p>
          {isOver
            ? 'Aucun entretien n’était prévu.'
            : 'Les entretiens ne sont pas encore répartis. L’équipe d’organisation le fait avant la soirée.'}
        </p>
      ) : (
        <>
          {isRunning && <NowBox current={current} rounds={rounds} />}
          <ToNote rounds={toNote} />
          <details open={!isRunning && toNote.length === 0}>
            <summary className="min-h-touch content-center font-bold">
              {`${count}\u00a0${count > 1 ? 'entretiens' : 'entretien'}, ${noted === 0 ? 'aucune' : noted}\u00a0`}
              {noted > 1 ? 'suites notées' : 'suite notée'}
            </summary>
            <RoundList current={current} rounds={rounds} />
          </details>
        </>
      )}
    </section>
  )
}
