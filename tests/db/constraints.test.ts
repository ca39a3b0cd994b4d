import { randomUUID } from 'node:crypto'
import { db, rows, violates } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { scans, undos, walkIns } from 'db/schema/door'
import { members } from 'db/schema/members'
import { priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { type registrations, ticketKeys } from 'db/schema/registrations'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { addParticipations, createOrganisations } from '~/features/organisation/create.server'
import { createVenue } from '~/features/venue/create.server'
import { anActivity } from '../factories/activity'
import { aCheckpoint, aDevice } from '../factories/door'
import { anEdition } from '../factories/edition'
import { aMember } from '../factories/member'
import { aRegistration } from '../factories/registration'
import { RULES as ACTIVITIES } from './rules/activities'
import { RULES as AFTER_WORK } from './rules/after-work'
import { RULES as ATTESTATIONS } from './rules/attestations'
import { RULES as AUDIT } from './rules/audit'
import { RULES as DEVICES } from './rules/devices'
import { RULES as ENROLMENTS } from './rules/enrolments'
import { RULES as FIGURES } from './rules/figures'
import { RULES as GROUPS } from './rules/groups'
import { RULES as GUIDE } from './rules/guide'
import { RULES as HANDOUTS } from './rules/handouts'
import { RULES as IMPACT } from './rules/impact'
import { RULES as IMPORTS } from './rules/imports'
import { RULES as MAILINGS } from './rules/mailings'
import { RULES as MESSAGE_TEXTS } from './rules/message-texts'
import { RULES as MESSAGES } from './rules/messages'
import { RULES as OUTCOMES } from './rules/outcomes'
import { RULES as PASSPORTS } from './rules/passports'
import { RULES as PROPOSALS } from './rules/proposals'
import type { Rule } from './rules/rule'
import { RULES as SURVEYS } from './rules/surveys'

// What must always be true is refused by the database itself, whoever writes.

type Values = Record<string, unknown>

const at = (time: string) => new Date(`2026-12-15T${time}:00+01:00`)
const WORD = 'x' as never

const edition = (values: Values) => () =>
  anEdition({
    year: 2026,
    heldOn: '2026-12-15',
    startsAt: at('13:30'),
    endsAt: at('17:30'),
    registrationOpensAt: at('08:00'),
    registrationClosesAt: null,
    ...values,
  })
const activity = (values: Values) => () => anActivity(values)
const figure = (values: Values) => async () =>
  declareFigures((await anEdition()).id, [
    { indicator: 'women', value: 40, unit: 'percent', source: 'Rapport', ...values },
  ])
const member = (values: Values) => async () =>
  db
    .insert(members)
    .values({ id: randomUUID(), name: 'Camille', email: 'camille@exemple.fr', role: 'partner', ...values })
const neighbourhood = (values: Values) => async () =>
  db
    .insert(priorityNeighbourhoods)
    .values({ code: 'QN09999X', name: 'Ailleurs', city: 'Toulouse', inForceFrom: '2024-01-01', ...values })
const registration = (values: Partial<typeof registrations.$inferInsert>) => async () =>
  aRegistration({ edition: await anEdition(), ...values })
const two = (values: Partial<typeof registrations.$inferInsert>) => async () => {
  const shared = { edition: await anEdition(), ...values }
  await aRegistration(shared)
  await aRegistration(shared)
}

/** A door and someone to scan, in an edition; and the same elsewhere. */
async function here() {
  const own = await anEdition()
  const { entrance, id: deviceId } = await aDevice(own)
  const { id: registrationId } = await aRegistration({ edition: own })
  const place = { editionId: own.id, checkpointId: entrance.id, deviceId }
  return { ...place, registrationId }
}
const scan = (change: (elsewhere: Awaited<ReturnType<typeof here>>) => Values) => async () => {
  const values = { id: randomUUID(), scannedAt: at('14:00'), ...(await here()) }
  return db.insert(scans).values({ ...values, ...change(await here()) })
}
const walkIn = (change: (elsewhere: Awaited<ReturnType<typeof here>>) => Values) => async () => {
  const { registrationId: _, ...place } = await here()
  return db.insert(walkIns).values({ id: randomUUID(), arrivedAt: at('14:00'), ...place, ...change(await here()) })
}

const RULES: Rule[] = [
  ...ACTIVITIES,
  ...AFTER_WORK,
  ...ATTESTATIONS,
  ...DEVICES,
  ...ENROLMENTS,
  ...AUDIT,
  ...FIGURES,
  ...GROUPS,
  ...GUIDE,
  ...HANDOUTS,
  ...IMPACT,
  ...IMPORTS,
  ...MAILINGS,
  ...MESSAGE_TEXTS,
  ...MESSAGES,
  ...OUTCOMES,
  ...PASSPORTS,
  ...PROPOSALS,
  ...SURVEYS,

  [
    'editions_number_unique',
    'two editions share no number',
    async () => [await anEdition({ number: 12, slug: 'a' }), await anEdition({ number: 12, slug: 'b' })],
  ],
  [
    'editions_slug_unique',
    'two editions share no address',
    async () => [await anEdition({ slug: 'a' }), await anEdition({ slug: 'a' })],
  ],
  ['editions_number_fits_tickets', 'an edition has a number that fits its tickets', edition({ number: 0 })],
  ['editions_slug_is_an_address', 'an edition has a plain address', edition({ slug: 'La Reynerie' })],
  ['editions_day_in_year', 'an edition has its day in its year', edition({ year: 2025 })],
  ['editions_hours_come_together', 'an edition has both hours or none', edition({ endsAt: null })],
  ['editions_end_after_start', 'an edition ends after it starts', edition({ endsAt: at('13:30') })],
  ['editions_hours_on_their_day', 'an edition has its hours on its day', edition({ heldOn: '2026-12-16' })],
  [
    'editions_registration_window',
    'an edition closes registration after it opens',
    edition({ registrationClosesAt: new Date(0) }),
  ],
  ['editions_capacity_positive', 'an edition has places for somebody', edition({ capacity: 0 })],
  [
    'editions_threshold_positive',
    'an edition hides cells below one person or more',
    edition({ disclosureThreshold: 0 }),
  ],
  ['editions_retention_positive', 'an edition keeps names for a day or more', edition({ retentionDays: 0 })],

  ['declared_figures_unit', 'a declared figure counts people or is a share', figure({ unit: WORD })],
  ['declared_figures_not_negative', 'a declared figure is not negative', figure({ value: -1 })],
  ['declared_figures_percent', 'a declared share is at most 100', figure({ value: 101 })],

  [
    'rooms_name_in_venue',
    'a venue has no two rooms of the same name',
    () => createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'A' }, { name: 'A' }] }),
  ],
  [
    'rooms_capacity_positive',
    'a room holds somebody',
    () => createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'A', capacity: 0 }] }),
  ],

  [
    'activities_slug_in_edition',
    'two activities of an edition share no address',
    async () => {
      const { id: editionId } = await anEdition()
      for (const title of ['Créer l’affiche !', 'Créer l’affiche']) await anActivity({ editionId, title })
    },
  ],
  ['activities_slug_is_an_address', 'an activity has a plain address', activity({ slug: 'Mon robot' })],
  ['activities_kind', 'an activity is of a known kind', activity({ kind: WORD })],
  ['activities_format', 'a talk has a known format', activity({ kind: 'talk', format: WORD })],
  ['activities_only_talks_have_a_format', 'a talk has a format', activity({ kind: 'talk' })],
  ['activities_only_talks_have_a_format', 'only a talk has a format', activity({ format: 'testimony' })],
  [
    'activities_end_after_start',
    'an activity ends after it starts',
    activity({ startsAt: at('14:00'), endsAt: at('14:00') }),
  ],
  ['activities_capacity_positive', 'an activity has places for somebody', activity({ capacity: 0 })],

  [
    'organisations_name_unique',
    'two organisations share no name',
    () =>
      createOrganisations([{ name: 'AFPA' }]).then(() =>
        rows(sql`insert into organisations (slug, name) values ('autre', 'AFPA')`),
      ),
  ],
  [
    'organisations_slug_unique',
    'two organisations share no address',
    () => createOrganisations([{ name: 'AFPA' }, { name: 'Afpa' }]),
  ],
  [
    'participations_role',
    'an organisation plays a known part',
    async () => {
      const [organisation] = await createOrganisations([{ name: 'AFPA' }])
      await addParticipations([
        { editionId: (await anEdition()).id, organisationId: organisation?.id ?? '', role: WORD },
      ])
    },
  ],

  [
    'members_email_unique',
    'two members share no e-mail',
    async () => {
      await aMember({ email: 'camille@exemple.fr' })
      await member({})()
    },
  ],
  ['members_role', 'a member has a known role', member({ role: WORD })],
  ['members_admins_organise', 'only an organiser is an administrator', member({ adminSince: at('09:00') })],

  [
    'priority_neighbourhoods_code',
    'a priority neighbourhood has an official code',
    neighbourhood({ code: 'Grand Mirail' }),
  ],
  [
    'priority_neighbourhoods_in_force',
    'a priority neighbourhood ends after it begins',
    neighbourhood({ inForceUntil: '2023-01-01' }),
  ],

  ['registrations_ticketSerial_unique', 'two registrations share no ticket', two({ ticketSerial: '0123456789abcdef' })],
  [
    'registrations_short_code_in_edition',
    'two registrations of an edition share no short code',
    two({ shortCode: 'K7M4XD' }),
  ],
  [
    'registrations_email_once',
    'one active registration of an edition holds an e-mail',
    two({ email: 'samira@exemple.fr' }),
  ],
  ['registrations_phone_once', 'one active registration of an edition holds a phone', two({ phone: '+33612345678' })],
  ['registrations_gender', 'a registration has a known gender or none', registration({ gender: WORD })],
  ['registrations_qpv', 'a registration answers yes, no or nothing to the neighbourhood', registration({ qpv: WORD })],
  ['registrations_situation', 'a registration has a known situation or none', registration({ situation: WORD })],
  [
    'registrations_first_visit',
    'a registration says whether it is a first visit, or not',
    registration({ firstVisit: WORD }),
  ],
  ['registrations_language', 'a registration has a language of the site', registration({ language: WORD })],
  [
    'registrations_email_lower_case',
    'a registration keeps its e-mail in lower case',
    registration({ email: 'Samira@exemple.fr' }),
  ],
  ['registrations_birth_year', 'a registration has a likely year of birth', registration({ birthYear: 1899 })],
  ['registrations_age_band', 'a registration is of an age that figures count', registration({ ageBand: WORD })],
  ['registrations_serial', 'a ticket’s serial is 16 hexadecimal digits', registration({ ticketSerial: 'ABC' })],
  [
    'registrations_neighbourhood_means_qpv',
    'who names a priority neighbourhood lives in one',
    registration({ neighbourhoodCode: 'QN03107M', qpv: 'no' }),
  ],
  [
    'registrations_erased_holds_nothing',
    'an erased registration holds no name',
    registration({ erasedAt: at('14:00'), firstName: 'Samira' }),
  ],

  [
    'ticket_keys_id_is_a_byte',
    'the number of a key fits its tickets',
    async () =>
      db.insert(ticketKeys).values({ editionId: (await anEdition()).id, keyId: 256, publicKey: 'x', privateKey: 'd' }),
  ],

  [
    'checkpoints_name_in_edition',
    'two checkpoints of an edition share no name',
    async () => {
      const own = await anEdition()
      for (const name of ['Jardin', 'Jardin']) await aCheckpoint(own, name)
    },
  ],
  [
    'checkpoints_activity_of_the_edition',
    'a checkpoint stands at an activity of its own edition',
    async () =>
      db
        .insert(checkpoints)
        .values({ editionId: (await anEdition()).id, name: 'A', activityId: (await anActivity()).id }),
  ],

  ['scans_refusal', 'a scan is refused for a known reason', scan(() => ({ registrationId: null, refusal: WORD }))],
  ['scans_shown_verdict', 'a scan showed a known verdict', scan(() => ({ shownVerdict: WORD }))],
  [
    'scans_name_a_registration_or_a_refusal',
    'a scan names a registration or why not',
    scan(() => ({ registrationId: null })),
  ],
  [
    'scans_name_a_registration_or_a_refusal',
    'a scan that names a registration is not refused',
    scan(() => ({ refusal: 'forged' })),
  ],
  [
    'scans_checkpoint_of_the_edition',
    'a scan is made at a checkpoint of its edition',
    scan(({ checkpointId }) => ({ checkpointId })),
  ],
  ['scans_device_of_the_edition', 'a scan is made by a device of its edition', scan(({ deviceId }) => ({ deviceId }))],
  [
    'scans_registration_of_the_edition',
    'a scan names a registration of its edition',
    scan(({ registrationId }) => ({ registrationId })),
  ],

  ['walk_ins_age_band', 'a walk-in has a known age band or none', walkIn(() => ({ ageBand: WORD }))],
  ['walk_ins_gender', 'a walk-in has a known gender or none', walkIn(() => ({ gender: WORD }))],
  ['walk_ins_qpv', 'a walk-in answers yes, no or nothing to the neighbourhood', walkIn(() => ({ qpv: WORD }))],
  [
    'walk_ins_checkpoint_of_the_edition',
    'a walk-in is counted at a checkpoint of its edition',
    walkIn(({ checkpointId }) => ({ checkpointId })),
  ],
  [
    'walk_ins_device_of_the_edition',
    'a walk-in is counted by a device of its edition',
    walkIn(({ deviceId }) => ({ deviceId })),
  ],
  [
    'undos_device_of_the_edition',
    'an entry is taken back by a device of its edition',
    async () => {
      const [{ editionId }, { deviceId }] = [await here(), await here()]
      await db
        .insert(undos)
        .values({ id: randomUUID(), editionId, deviceId, entryId: randomUUID(), undoneAt: at('14:00') })
    },
  ],
]

test.each(RULES)('%s: %s', async (constraint, _rule, write) => {
  await expect(write()).rejects.toSatisfy(error => violates(error, constraint), constraint)
})

const SAID = {
  lastName: 'Plantée',
  email: 'samira@exemple.fr',
  phone: '+33612345678',
  claimedEmail: 'samira@exemple.fr',
  claimedPhone: '+33612345678',
  birthYear: 1998,
  ageBand: '16-25',
  gender: 'woman',
  qpv: 'yes',
  districtSlug: 'empalot',
  neighbourhoodCode: 'QN03109M',
  situation: 'student',
  firstVisit: 'yes',
  importKey: 'a',
  needs: 'un fauteuil',
  consentContactAt: at('09:00'),
  consentFollowUpAt: at('09:00'),
  consentAdviserAt: at('09:00'),
  messagesStoppedAt: at('09:00'),
}

test.each(Object.entries(SAID))('an erased registration holds no %s', async (column, value) => {
  await expect(registration({ erasedAt: at('14:00'), [column]: value })()).rejects.toSatisfy(error =>
    violates(error, 'registrations_erased_holds_nothing'),
  )
})

test('an edition may be known by its year alone', async () => {
  const vague = { heldOn: null, startsAt: null, endsAt: null, registrationOpensAt: null }
  expect(await edition({ ...vague, year: 2017 })()).toMatchObject({ year: 2017, heldOn: null, startsAt: null })
})

test('every rule of the database has its refusal above', async () => {
  // Left out: keys that only serve to point at a row, and the sign-in library's own token.
  const found = await rows<{ name: string }>(sql`
    select conname as name from pg_constraint
    where connamespace = 'public'::regnamespace
      and (contype in ('c', 'u') or contype = 'f' and conname like '%_of_the_edition')
      and conname not like '%_id_in_edition' and conname not in ('sessions_token_unique', 'impact_indicators_unit')
    union
    select indexname from pg_indexes where schemaname = 'public' and indexname like '%_once'`)
  const proven = new Set(RULES.map(([constraint]) => constraint))
  expect(found.map(({ name }) => name).filter(name => !proven.has(name))).toEqual([])
})
