import type { Activity } from 'db/schema/activities'
import { findPeople } from '~/features/activity/edit.server'
import { type Speaker, writtenSpeakers } from '~/features/activity/speakers'
import { typeOf } from '~/features/activity/words'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { listRooms } from '~/features/venue/queries.server'
import { parisClock, parisDay } from '~/lib/dates'
import type { ActivityFormParts } from './activity-form'

/** What the form of an activity shows: the rooms and organisations to choose from, and what is stored. */
export async function formParts(edition: EditionWithVenue, activity?: Activity): Promise<ActivityFormParts> {
  const [rooms, organisations, people] = await Promise.all([
    listRooms(edition.venueId),
    listOrganisations(),
    activity ? findPeople(activity.id) : { hostIds: [], speakers: [] },
  ])
  return {
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    hostIds: people.hostIds,
    stored: activity
      ? storedValues(activity, people.speakers)
      : { type: 'workshop', level: 'everyone', day: edition.heldOn },
  }
}

function storedValues(activity: Activity, speakers: Speaker[]) {
  const { title, summary, theme, roomId, capacity, level, languages, ageFrom, position } = activity
  return {
    ...{ title, summary, theme, capacity, level, languages, ageFrom, position },
    type: typeOf(activity),
    room: roomId,
    day: parisDay(activity.startsAt),
    from: parisClock(activity.startsAt),
    to: parisClock(activity.endsAt),
    speakers: writtenSpeakers(speakers),
  }
}
