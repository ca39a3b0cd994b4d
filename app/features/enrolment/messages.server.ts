import type { Database } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import { rooms, venues } from 'db/schema/venues'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { activityCancelledMessage } from 'emails/activity/activity-cancelled'
import type { ChosenActivity } from 'emails/activity/chosen-activity'
import { placePromotedMessage } from 'emails/activity/place-promoted'
import type { ReactElement } from 'react'
import { activitiesAgenda } from '~/features/agenda/events.server'
import { capitalise, venuePlace } from '~/features/edition/words'
import { writeNews } from '~/features/message/news.server'
import { queueMessages } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { ticketLink } from '~/features/ticket/link.server'
import { longDay, timeRange } from '~/lib/dates'

type Told = { enrolmentIds: string[]; activityId: string; now: Date }

/** Tells each promoted person who left an e-mail or a phone that the place is theirs. */
export async function queuePromotions(told: Told, transaction: Database) {
  if (told.enrolmentIds.length === 0) return
  const texts = await findWords('place-promoted', transaction)
  const write = (values: ChosenActivity) => placePromotedMessage(values, texts)
  await queueLetters({ ...told, template: 'place-promoted', write }, transaction)
}

/** Tells each person who held a place, or waited for one, that the activity will not take place. */
export async function queueCancellations(told: Told, transaction: Database) {
  if (told.enrolmentIds.length === 0) return
  const texts = await findWords('activity-cancelled', transaction)
  const write = (values: ChosenActivity) => activityCancelledMessage(values, texts)
  await queueLetters({ ...told, template: 'activity-cancelled', write }, transaction)
}

type Letters = Told & {
  template: 'place-promoted' | 'activity-cancelled'
  write: (values: ChosenActivity) => { subject: string; body: ReactElement }
}

async function queueLetters(
  { enrolmentIds, activityId, now, template, write }: Letters,
  transaction: Database,
): Promise<void> {
  const { activity, edition } = await findPlacedActivity(activityId, transaction)
  const { title, startsAt, endsAt, room } = activity
  const where = [room, edition.venue && venuePlace(edition.venue)].filter(Boolean).join(', ')
  const messages = (await listAddressees(enrolmentIds, transaction)).map(person => {
    const { id, firstName, language } = person
    const when = `${capitalise(longDay(startsAt, language))}, ${timeRange(startsAt, endsAt, language)}`
    return writeNews(person, {
      template,
      letter: () => ({
        ...write({ language, firstName, title, when, where, link: ticketLink(id), stopLink: stopLink(id) }),
        calendar: activitiesAgenda([activity], { edition, language, now }),
      }),
    })
  })
  await queueMessages(
    messages.filter(message => message !== undefined),
    transaction,
  )
}

async function findPlacedActivity(activityId: string, transaction: Database) {
  const [found] = await transaction
    .select({ activity: activities, room: rooms.name, edition: editions, venue: venues })
    .from(activities)
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .leftJoin(venues, eq(venues.id, editions.venueId))
    .where(eq(activities.id, activityId))
  if (!found) throw new Error('The activity does not exist')
  const { activity, room, edition, venue } = found
  return { activity: { ...activity, room }, edition: { ...edition, venue } }
}

function listAddressees(enrolmentIds: string[], transaction: Database) {
  return transaction
    .select({
      id: registrations.id,
      email: registrations.email,
      phone: registrations.phone,
      firstName: registrations.firstName,
      language: registrations.language,
    })
    .from(enrolments)
    .innerJoin(registrations, eq(registrations.id, enrolments.registrationId))
    .where(and(inArray(enrolments.id, enrolmentIds), isNull(registrations.cancelledAt)))
}
