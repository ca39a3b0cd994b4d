import { roundTime } from '~/features/after-work/evening'
import { hasInterviews, listOwnInterviews } from '~/features/after-work/interviews.server'
import { listCompanies } from '~/features/after-work/queries.server'
import { isOver } from '~/features/edition/moments'
import { findActivity, listOwnEnrolments } from '~/features/enrolment/queries.server'
import { findClash } from '~/features/enrolment/rules'
import { listOwnInterests } from '~/features/job-offer/interests.server'
import { offered } from '~/features/job-offer/offered'
import { listOfferSheets } from '~/features/job-offer/sheets.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'

type Params = { secret?: string; activity?: string }

/** A ticket's registration, not cancelled, and the after-work of its edition that the address names. */
export async function findAsked({ secret, activity: name }: Params) {
  const registration = (await findRegistrationBySecret(secret)) ?? notFound()
  if (registration.cancelledAt) notFound()
  const activity = (await findActivity(registration.editionId, name)) ?? notFound()
  if (activity.kind !== 'after-work') notFound()
  return { registration, activity }
}

type Asked = Awaited<ReturnType<typeof findAsked>>

/** What a person chose, may choose and is told at an after-work. */
export async function findCandidacy({ registration, activity }: Asked, now: Date) {
  const [enrolments, all, marked, interviews, isPlanned] = await Promise.all([
    listOwnEnrolments(registration.id),
    listCompanies(activity.id),
    listOwnInterests(registration.id, activity.id),
    listOwnInterviews(registration.id, activity.id),
    hasInterviews(activity.id),
  ])
  const companies = offered(all)
  const own = enrolments.find(({ id }) => id === activity.id)
  const hasPlace = Boolean(own?.confirmedAt) && !activity.cancelledAt
  return {
    activity,
    own,
    clash: findClash(activity, enrolments),
    hasPlace,
    hasStarted: activity.startsAt <= now,
    isOver: activity.endsAt <= now || isOver(registration.edition, now),
    companies,
    sheets: await listOfferSheets(companies),
    marked,
    isPlanned,
    interviews: interviews.filter(({ outcome }) => hasPlace || outcome).flatMap(meeting(now)),
  }
}

export type Candidacy = Awaited<ReturnType<typeof findCandidacy>>
export type Meeting = Candidacy['interviews'][number]

type Interview = Awaited<ReturnType<typeof listOwnInterviews>>[number]

function meeting(now: Date) {
  return ({ settings, round, ...told }: Interview) => {
    if (!settings) return []
    const startsAt = roundTime(settings, round)
    return { ...told, startsAt, minutes: settings.roundMinutes, isPast: roundTime(settings, round + 1) <= now }
  }
}
