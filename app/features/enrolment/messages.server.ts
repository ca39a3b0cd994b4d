import type { Database } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import { rooms, venues } from 'db/schema/venues'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { activityCancelledMessage } from 'emails/activity/activity-cancelled'
import type { ChosenActivity } from 'emails/activity/chosen-activity'
import { placePromotedMessage } from 'emails/activity/place-promoted'
import type { ReactElement } from 'react'
import { capitalise, venuePlace } from '~/features/edition/words'
import { queueMessages, writeMessage } from '~/features/message/send.server'
import { findWords } from '~/features/message-text/words.server'
import { ticketLink } from '~/features/ticket/link.server'
import { longDay, timeRange } from '~/lib/dates'

/** Tells each promoted person who left an e-mail that the place is theirs. */
export async function queuePromotions(enrolmentIds: string[], activityId: string, transaction: Database) {
  if (enrolmentIds.length === 0) return
  const texts = await findWords('place-promoted', transaction)
  const write = (values: ChosenActivity) => placePromotedMessage(values, texts)
  await queueLetters({ enrolmentIds, activityId, template: 'place-promoted', write }, transaction)
}

/** Tells each person who held a place, or waited for one, that the activity will not take place. */
export async function queueCancellations(enrolmentIds: string[], activityId: string, transaction: Database) {
  if (enrolmentIds.length === 0) return
  const texts = await findWords('activity-cancelled', transaction)
  const write = (values: ChosenActivity) => activityCancelledMessage(values, texts)
  await queueLetters({ enrolmentIds, activityId, template: 'activity-cancelled', write }, transaction)
}

type Letters = {
  enrolmentIds: string[]
  activityId: string
  template: string
  write: (values: ChosenActivity) => { subject: string; body: ReactElement }
}

async function queueLetters(
  { enrolmentIds, activityId, template, write }: Letters,
  transaction: Database,
): Promise<void> {
  const activity = await findPlacedActivity(activityId, transaction)
  const messages = (await listAddressees(enrolmentIds, transaction)).map(({ id, email, firstName, language }) => {
    const when = `${capitalise(longDay(activity.startsAt, language))}, ${timeRange(activity.startsAt, activity.endsAt, language)}`
    const letter = write({
      language,
      firstName,
      title: activity.title,
      when,
      where: activity.where,
      link: ticketLink(id),
    })
    return writeMessage({ template, to: email ?? '', ...letter, registrationId: id })
  })
  await queueMessages(messages, transaction)
}

async function findPlacedActivity(activityId: string, transaction: Database) {
  const [found] = await transaction
    .select({ activity: activities, room: rooms.name, venue: venues })
    .from(activities)
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .leftJoin(venues, eq(venues.id, editions.venueId))
    .where(eq(activities.id, activityId))
  if (!found) throw new Error('The activity does not exist')
  return { ...found.activity, where: [found.room, found.venue && venuePlace(found.venue)].filter(Boolean).join(', ') }
}

function listAddressees(enrolmentIds: string[], transaction: Database) {
  return transaction
    .select({
      id: registrations.id,
      email: registrations.email,
      firstName: registrations.firstName,
      language: registrations.language,
    })
    .from(enrolments)
    .innerJoin(registrations, eq(registrations.id, enrolments.registrationId))
    .where(and(inArray(enrolments.id, enrolmentIds), isNotNull(registrations.email), isNull(registrations.cancelledAt)))
}
