import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listCancelled, listInterviews } from '~/features/after-work/interviews.server'
import { listCandidates, listCompanies } from '~/features/after-work/queries.server'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { AfterWorkHeading } from './after-work-heading'
import { findAddressed } from './find-addressed.server'
import { readCount, readMoment } from './notices'
import { AbsenceForm } from './rounds/absence-form'
import { BelowMinimum } from './rounds/below-minimum'
import { type Board, boardOf, sheetsOf } from './rounds/board'
import { NewMeetings } from './rounds/new-meetings'
import { OneRound } from './rounds/one-round'
import { PersonFinder } from './rounds/person-finder'
import { PlanBox } from './rounds/plan-box'
import { RoundsNotice } from './rounds/rounds-notice'
import { RoundsTable } from './rounds/rounds-table'

/** Columns that a landscape A4 page holds, names still readable. */
const TABLES_A_SHEET = 10

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Tours, ${data.afterWork.title} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, activityPage, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { settings } = afterWork
  const [companies, candidates, interviews] = await Promise.all([
    listCompanies(afterWork.id),
    listCandidates(afterWork.id),
    listInterviews(afterWork.id),
  ])
  const now = new Date()
  const query = new URL(request.url).searchParams
  const since = readMoment(query, 'depuis')
  const lost = since ? await listCancelled(afterWork.id, new Date(since)) : []
  const board = settings && boardOf({ settings, companies, candidates, interviews, lost, now, since })
  const current = Math.min(Math.max(board?.now ?? 1, 1), settings?.rounds ?? 1)
  return {
    afterWork,
    activityPage,
    base,
    board,
    minimum: settings?.minimum ?? 0,
    isPlanned: interviews.length > 0,
    hasStarted: settings !== null && now >= settings.firstRoundAt,
    companies: companies.map(({ id, name, absentAt }) => ({ id, name, isAbsent: absentAt !== null })),
    leftCount: new Set(interviews.filter(({ hasLeft }) => hasLeft).map(one => one.registrationId)).size,
    from: board ? firstToChange(board, readCount(query, 'tour')) : 1,
    chosen: Math.min(readCount(query, 'tour') || current, settings?.rounds ?? 1),
    typed: (query.get('code') ?? '').slice(0, 20),
    code: normaliseShortCode(query.get('code') ?? ''),
    done: {
      word: query.get('fait'),
      interviews: readCount(query, 'entretiens'),
      cancelled: readCount(query, 'annules'),
      added: readCount(query, 'nouveaux'),
    },
  }
}

export default function Rounds() {
  const page = useLoaderData<typeof loader>()
  const { afterWork, activityPage, base, board, minimum, isPlanned, hasStarted, companies, chosen, done } = page
  const sheets = board ? sheetsOf(board.seats, TABLES_A_SHEET) : []
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8 print:py-0 print:[page:wide]">
      <AfterWorkHeading page="Tours" afterWork={afterWork} activityPage={activityPage} />
      {done.word && (
        <div id="done" className="grid gap-4">
          <RoundsNotice {...done} />
          {board && <NewMeetings board={board} />}
        </div>
      )}
      {!board && (
        <p>
          <ButtonLink to={`${base}/reglages`}>Régler d’abord les tours</ButtonLink>
        </p>
      )}
      {board && isPlanned && <OneRound board={board} chosen={chosen} from={page.from} base={base} />}
      {board && isPlanned && (
        <PersonFinder board={board} action={`${base}/tours`} typed={page.typed} code={page.code} />
      )}
      {board && isPlanned && <BelowMinimum callers={board.callers} minimum={minimum} leftCount={page.leftCount} />}
      {board && (
        <PlanBox
          base={base}
          isPlanned={isPlanned}
          hasStarted={hasStarted}
          firstRoundAt={board.rounds[0]?.from ?? afterWork.startsAt}
        />
      )}
      {board && isPlanned && (
        <section aria-label="Tous les tours" className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {sheets.map((seats, index) => (
            <RoundsTable
              key={seats[0]?.key}
              board={board}
              seats={seats}
              caption={
                sheets.length === 1 ? 'Tous les tours' : `Tous les tours, tableau ${index + 1} sur ${sheets.length}`
              }
            />
          ))}
        </section>
      )}
      {board && isPlanned && board.now <= board.rounds.length && (
        <AbsenceForm action={`${base}/tours/remaniement`} board={board} companies={companies} from={page.from} />
      )}
      {isPlanned && (
        <p className="no-print">
          <Link to={`${base}/fiches`} className="inline-flex min-h-touch items-center">
            Voir les fiches de chaque personne
          </Link>
        </p>
      )}
    </div>
  )
}

/** The round looked at when it is not over, else the next by the clock. */
function firstToChange({ now, rounds }: Board, chosen?: number): number {
  const next = Math.min(now + 1, rounds.length)
  return chosen && chosen >= now && chosen <= rounds.length ? chosen : next
}
