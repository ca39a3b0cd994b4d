import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { roundTime } from '~/features/after-work/evening'
import { listInterviews } from '~/features/after-work/interviews.server'
import { listCandidates, listCompanies } from '~/features/after-work/queries.server'
import { authorise } from '~/lib/http.server'
import { AfterWorkHeading } from './after-work-heading'
import { counted } from './counted'
import { findAddressed } from './find-addressed.server'
import { pagesOf } from './slips/pages-of'
import { Slip } from './slips/slip'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Fiches, ${data.afterWork.title} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, activityPage, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const [companies, candidates, interviews] = await Promise.all([
    listCompanies(afterWork.id),
    listCandidates(afterWork.id),
    listInterviews(afterWork.id),
  ])
  const { settings } = afterWork
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  const byPerson = Map.groupBy(interviews, ({ registrationId }) => registrationId)
  const slips = candidates
    .map(({ registrationId, firstName, shortCode }) => ({
      firstName,
      shortCode,
      meetings: (byPerson.get(registrationId) ?? []).map(({ id, round, tableNumber, organisationId }) => ({
        id,
        at: settings && roundTime(settings, round),
        company: names.get(organisationId) ?? '',
        table: tableNumber,
      })),
    }))
    .sort(byName)
  return { afterWork, activityPage, base, isPlanned: interviews.length > 0, slips }
}

type Named = { firstName: string | null; shortCode: string }

/** Those without a first name last, by short code. */
function byName(one: Named, other: Named): number {
  if (!one.firstName !== !other.firstName) return one.firstName ? -1 : 1
  return (
    (one.firstName ?? '').localeCompare(other.firstName ?? '', 'fr') || one.shortCode.localeCompare(other.shortCode)
  )
}

export default function Slips() {
  const { afterWork, activityPage, base, isPlanned, slips } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-8 print:block print:py-0 print:[page:slips]">
      <div className="no-print grid gap-6">
        <AfterWorkHeading page="Fiches" afterWork={afterWork} activityPage={activityPage} />
        {isPlanned ? (
          <p>
            {counted(slips.length, 'fiche', 'fiches')}, 8 par page{'\u00a0'}: imprimez{' '}
            {counted(pagesOf(slips.length), 'page', 'pages')} A4, puis coupez le long des traits. Par prénom, puis par
            code court.
          </p>
        ) : (
          <p>
            Rien à imprimer pour l’instant{'\u00a0'}: <Link to={`${base}/tours`}>calculez d’abord les tours</Link>.
          </p>
        )}
      </div>
      {isPlanned && (
        <ul className="grid gap-4 sm:grid-cols-2 print:block">
          {slips.map(slip => (
            <Slip
              key={slip.shortCode}
              slip={slip}
              title={[afterWork.room, afterWork.title].filter(Boolean).join(' · ')}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
