import type { Database } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import { rooms, venues } from 'db/schema/venues'
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { activityCancelledMessage } from 'emails/activity/activity-cancelled'
import type { ChosenActivity } from 'emails/activity/chosen-activity'
import { placeConfirmedMessage } from 'emails/activity/place-confirmed'
import { placePromotedMessage } from 'emails/activity/place-promoted'
import { placeWaitingMessage } from 'emails/activity/place-waiting'
import type { EditableTemplate, TEXTS } from 'emails/texts'
import type { ReactElement } from 'react'
import { activitiesAgenda } from '~/features/agenda/events.server'
import { capitalise, venuePlace } from '~/features/edition/words'
import { READER, writeNews } from '~/features/message/news.server'
import { queueMessages } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { ticketLink } from '~/features/ticket/link.server'
import { longDay, timeRange } from '~/lib/dates'

type Told = { enrolmentIds: string[]; activityId: string; now: Date }
type Written = { subject: string; body: ReactElement }

const LETTERS = {
  'place-confirmed': worded('place-confirmed', placeConfirmedMessage),
  'place-waiting': worded('place-waiting', placeWaitingMessage),
  'place-promoted': worded('place-promoted', placePromotedMessage),
  'activity-cancelled': worded('activity-cancelled', activityCancelledMessage),
}

/**
 * Tells people of their place in an activity, until it ends: by e-mail, with the file for an agenda unless they wait; news,
 * which are no answer to what they did, also by text message to those who left a phone alone.
 */
export async function queuePlaceLetters(
  template: keyof typeof LETTERS,
  { enrolmentIds, activityId, now }: Told,
  transaction: Database,
): Promise<void> {
  if (enrolmentIds.length === 0) return
  const people = await listAddressees(enrolmentIds, transaction)
  if (people.length === 0) return
  const { activity, edition } = await findPlacedActivity(activityId, transaction)
  const write = await LETTERS[template](transaction)
  const { title, startsAt, endsAt, room } = activity
  const where = [room, edition.venue && venuePlace(edition.venue)].filter(Boolean).join(', ')
  const messages = people.map(person => {
    const { id, firstName, language } = person
    const when = `${capitalise(longDay(startsAt, language))}, ${timeRange(startsAt, endsAt, language)}`
    return writeNews(person, {
      template,
      sendBefore: endsAt,
      letter: () => ({
        ...write({ language, firstName, title, when, where, link: ticketLink(id), stopLink: stopLink(id) }),
        calendar: template === 'place-waiting' ? undefined : activitiesAgenda([activity], { edition, language, now }),
      }),
    })
  })
  await queueMessages(
    messages.filter(message => message !== undefined),
    transaction,
  )
}

/** A letter in the words that it has at that moment. */
function worded<Template extends EditableTemplate>(
  template: Template,
  message: (values: ChosenActivity, texts: (typeof TEXTS)[Template]) => Written,
) {
  return async (transaction: Database) => {
    const texts = await findWords(template, transaction)
    return (values: ChosenActivity) => message(values, texts)
  }
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
    .select(READER)
    .from(enrolments)
    .innerJoin(registrations, eq(registrations.id, enrolments.registrationId))
    .where(
      and(
        inArray(enrolments.id, enrolmentIds),
        isNull(registrations.cancelledAt),
        isNotNull(sql`coalesce(${registrations.email}, ${registrations.phone})`),
      ),
    )
}
