import { randomUUID } from 'node:crypto'
import type { Database } from 'db/client.server'
import { createActivity } from '~/features/activity/create.server'
import { endOfCall } from '~/features/edition/call'
import { createEdition } from '~/features/edition/create.server'
import { addParticipations } from '~/features/organisation/create.server'
import { setPassport } from '~/features/passport/set.server'
import { createVenue } from '~/features/venue/create.server'
import { parisDay, parisTime } from '~/lib/dates'
import { ORGANISER, type OrganisationName } from '../partners'
import { seedAfterWork } from './after-work.server'
import { demonstrationDay, demonstrationSlug } from './day'
import { ROOMS } from './planned-activity'
import { OPENING, PROGRAMME } from './programme'
import { seedProposals } from './proposals.server'

const DAY = 24 * 60 * 60 * 1000

const VENUE = {
  name: 'Place Abbal',
  postcode: '31100',
  city: 'Toulouse',
  transport: 'Métro ligne A, station Reynerie',
  accessibility: 'Entrée de plain-pied, accessible en fauteuil roulant',
  latitude: 43.5727,
  longitude: 1.3997,
}

const PASSPORT = { stampsNeeded: 4, gift: 'Un carnet et un stylo, à l’accueil' }

/** The sixth edition, an example: open for registration now, held three weeks later, with a whole programme. */
export async function seedDemonstration(
  now: Date,
  organisationIds: Map<OrganisationName, string>,
  database: Database,
): Promise<void> {
  const day = demonstrationDay(now)
  const [startsAt, endsAt] = OPENING.map(time => parisTime(day, time)) as [Date, Date]
  const venue = await createVenue({ ...VENUE, rooms: Object.values(ROOMS) }, database)
  const edition = await createEdition(
    {
      number: 6,
      slug: demonstrationSlug(now),
      name: 'La Reynerie',
      summary: 'Un après-midi pour toucher, essayer, poser vos questions et trouver votre place dans le numérique.',
      themes: [...new Set(PROGRAMME.map(activity => activity.theme))],
      year: Number(day.slice(0, 4)),
      heldOn: day,
      startsAt,
      endsAt,
      venueId: venue.id,
      publishedAt: now,
      callClosesAt: endOfCall(parisDay(new Date(startsAt.getTime() - 7 * DAY))),
      registrationOpensAt: now,
      registrationClosesAt: endsAt,
      capacity: 400,
      isDemonstration: true,
    },
    database,
  )

  const idOf = (name: OrganisationName) => organisationIds.get(name) as string
  const roomIds = new Map(venue.rooms.map(room => [room.name, room.id]))
  const seriesIds = new Map(PROGRAMME.map(({ series }) => [series, randomUUID()]))
  for (const [position, { room, hours, hosts, series, ...activity }] of PROGRAMME.entries()) {
    const [from, to] = hours
    const written = await createActivity(
      {
        ...activity,
        position,
        seriesId: series && seriesIds.get(series),
        editionId: edition.id,
        roomId: roomIds.get(ROOMS[room].name),
        startsAt: parisTime(day, from),
        endsAt: parisTime(day, to),
        hostIds: hosts.map(idOf),
      },
      database,
    )
    if (written.kind === 'after-work') await seedAfterWork(written, database)
  }
  const hosts = new Set(PROGRAMME.flatMap(activity => activity.hosts))
  await addParticipations(
    [
      { editionId: edition.id, organisationId: idOf(ORGANISER), role: 'organiser' },
      ...[...hosts].map(name => ({ editionId: edition.id, organisationId: idOf(name), role: 'partner' as const })),
    ],
    database,
  )
  await seedProposals(edition.id, now, database)
  await setPassport({ edition, values: PASSPORT, actor: null }, database)
}
