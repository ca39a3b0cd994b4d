import { db } from 'db/client.server'
import { activityHosts } from 'db/schema/activities'
import { interviews, offerInterests } from 'db/schema/after-work'
import { checkpoints } from 'db/schema/checkpoints'
import { devices } from 'db/schema/devices'
import { scans } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import type { Organisation } from 'db/schema/organisations'
import type { Registration } from 'db/schema/registrations'
import type { InterviewOutcome } from 'db/schema/words'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { parisDay, parisTime } from '~/lib/dates'
import { anActivity } from './activity'
import { anAfterWork, anOffer } from './after-work'
import { anEdition } from './edition'
import { anOrganisation } from './organisation'
import { aRegistration } from './registration'

const DAY = 24 * 60 * 60 * 1000
let evenings = 0

/** An edition held three days ago: its figures are due for freezing. */
export function aHeldEdition(values: Parameters<typeof anEdition>[0] = {}): Promise<Edition> {
  const day = parisDay(new Date(Date.now() - 3 * DAY))
  return anEdition({
    startsAt: parisTime(day, '13:30'),
    endsAt: parisTime(day, '17:30'),
    registrationOpensAt: new Date(Date.now() - 60 * DAY),
    registrationClosesAt: parisTime(day, '17:30'),
    ...values,
  })
}

type Values = Parameters<typeof aRegistration>[0]

/** That many people who registered and came in. */
export async function visitorsOf(
  edition: Edition,
  count: number,
  values: (index: number) => Partial<Values> = () => ({}),
): Promise<Registration[]> {
  const people: Registration[] = []
  for (let index = 0; index < count; index++) people.push(await aRegistration({ edition, ...values(index) }))
  const [entrance] = await db.insert(checkpoints).values({ editionId: edition.id, name: 'Porte' }).returning()
  await seenAt(edition, entrance?.id ?? '', people)
  return people
}

/** Scans of these people at a checkpoint, an hour after the opening. */
export async function seenAt(edition: Edition, checkpointId: string, people: Registration[]): Promise<void> {
  const [device] = await db
    .insert(devices)
    .values({ editionId: edition.id, name: 'A', tokenHash: crypto.randomUUID() })
    .returning()
  const scannedAt = new Date((edition.startsAt ?? new Date()).getTime() + 60 * 60_000)
  const entry = { editionId: edition.id, checkpointId, deviceId: device?.id ?? '', scannedAt }
  await db.insert(scans).values(people.map(({ id }) => ({ ...entry, id: crypto.randomUUID(), registrationId: id })))
}

type Held = {
  edition: Edition
  host: Organisation
  capacity?: number
  confirmed?: Registration[]
  seen?: Registration[]
}

/** A workshop of that organisation, with the people who hold a place and those seen at its own checkpoint. */
export async function aHostedWorkshop({ edition, host, capacity = 20, confirmed = [], seen = [] }: Held) {
  const activity = await anActivity({ editionId: edition.id, startsAt: edition.startsAt ?? undefined, capacity })
  await db.insert(activityHosts).values({ activityId: activity.id, organisationId: host.id })
  await holdPlaces(edition, activity.id, confirmed)
  const [checkpoint] = await db
    .insert(checkpoints)
    .values({ editionId: edition.id, activityId: activity.id, name: activity.title })
    .returning()
  if (seen.length > 0) await seenAt(edition, checkpoint?.id ?? '', seen)
  return activity
}

async function holdPlaces(edition: Edition, activityId: string, people: Registration[]) {
  if (people.length === 0) return
  const place = { editionId: edition.id, activityId, confirmedAt: edition.startsAt }
  await db.insert(enrolments).values(people.map(({ id }) => ({ ...place, registrationId: id })))
}

type Evening = {
  edition: Edition
  company?: Organisation
  marks?: Registration[]
  met?: [Registration, InterviewOutcome | null][]
}

/** A company at the edition's after-work: people marked its offer, it met some, and noted what became of it. */
export async function aRecruitingCompany({ edition, marks = [], met = [], ...given }: Evening) {
  const afterWork = await anAfterWork({ edition, title: `After-work ${++evenings}` })
  const company = given.company ?? (await anOrganisation())
  await addRecruiter({ activityId: afterWork.id, organisationId: company.id, actor: null })
  await holdPlaces(edition, afterWork.id, [...new Set([...marks, ...met.map(([person]) => person)])])
  const offer = await anOffer(afterWork, company)
  if (marks.length > 0) {
    await db.insert(offerInterests).values(marks.map(({ id }) => ({ registrationId: id, offerId: offer.id })))
  }
  if (met.length > 0) {
    await db.insert(interviews).values(
      met.map(([{ id }, outcome], index) => ({
        activityId: afterWork.id,
        organisationId: company.id,
        registrationId: id,
        round: index + 1,
        tableNumber: 1,
        outcome,
        outcomeAt: outcome && new Date(),
      })),
    )
  }
  return { afterWork, company, offer }
}
