import { expect, test } from 'vitest'
import { findMissing, type Missing } from '~/features/preparation/readiness'
import { parisTime } from '~/lib/dates'

const DAY = '2026-12-15'
const at = (time: string, day = DAY) => parisTime(day, time)

const edition = {
  summary: 'On touche à tout.',
  heldOn: DAY,
  startsAt: at('13:30'),
  endsAt: at('17:30'),
  venueId: 'venue',
  registrationOpensAt: at('08:00', '2026-11-01'),
  registrationClosesAt: at('17:30'),
}
const workshop = {
  slug: 'robots',
  title: 'Robots',
  kind: 'workshop' as const,
  roomId: 'room' as string | null,
  startsAt: at('14:00'),
  endsAt: at('15:00'),
  capacity: 12 as number | null,
  cancelledAt: null as Date | null,
}
const rooms = [{ id: 'room', name: 'Studio', capacity: 12 as number | null }]

type World = {
  edition?: Partial<{ [Key in keyof typeof edition]: (typeof edition)[Key] | null }>
  workshop?: Partial<Omit<typeof workshop, 'kind'>> & { kind?: 'workshop' | 'stand' | 'after-work' }
}

function missingOf(change: World): Missing[] {
  const activities = [{ ...workshop, ...change.workshop }]
  return findMissing({ edition: { ...edition, ...change.edition }, activities, rooms })
}

test('an edition that is ready lacks nothing', () => {
  expect(missingOf({})).toEqual([])
})

test.each([
  ['a day', { heldOn: null, startsAt: null, endsAt: null }, 'Le jour n’est pas choisi.', 'reglages#day'],
  ['hours', { startsAt: null, endsAt: null }, 'Les heures d’ouverture ne sont pas choisies.', 'reglages#from'],
  ['a venue', { venueId: null }, 'Le lieu n’est pas choisi.', 'reglages#venue'],
])('%s must be known before publication', (_, change, sentence, page) => {
  expect(missingOf({ edition: change })).toContainEqual({ isBlocking: true, sentence, page })
})

test('an empty programme cannot be published, and a cancelled activity does not fill it', () => {
  const empty = { isBlocking: true, sentence: 'Le programme est vide.', page: 'activites' }
  expect(findMissing({ edition, activities: [], rooms })).toEqual([empty])
  expect(missingOf({ workshop: { cancelledAt: at('09:00'), roomId: null } })).toEqual([empty])
})

test.each([
  ['no summary', { edition: { summary: null } }, 'La présentation n’est pas écrite.', 'reglages#summary'],
  [
    'no end of registration',
    { edition: { registrationClosesAt: null } },
    'Le début et la fin des inscriptions ne sont pas choisis.',
    'ouverture-inscriptions',
  ],
  [
    'a workshop without a room',
    { workshop: { roomId: null } },
    'L’atelier «\u00a0Robots\u00a0» n’a pas de salle.',
    'activites/robots',
  ],
  [
    'a workshop without a number of places',
    { workshop: { capacity: null } },
    'L’atelier «\u00a0Robots\u00a0» n’a pas de nombre de places.',
    'activites/robots',
  ],
  [
    'an activity before the opening',
    { workshop: { startsAt: at('13:29') } },
    '«\u00a0Robots\u00a0» sort des heures d’ouverture.',
    'activites/robots',
  ],
  [
    'an activity after the closing',
    { workshop: { endsAt: at('17:31') } },
    '«\u00a0Robots\u00a0» sort des heures d’ouverture.',
    'activites/robots',
  ],
  [
    'an activity on another day',
    { workshop: { startsAt: at('14:00', '2026-12-16'), endsAt: at('15:00', '2026-12-16') } },
    '«\u00a0Robots\u00a0» tombe un autre jour.',
    'activites/robots',
  ],
  [
    'a room too small',
    { workshop: { capacity: 13 } },
    '«\u00a0Robots\u00a0» a 13 places, mais la salle Studio ne peut recevoir que 12 personnes.',
    'activites/robots',
  ],
] as [string, World, string, string][])('%s is told and forbids nothing', (_, change, sentence, page) => {
  expect(missingOf(change)).toEqual([{ isBlocking: false, sentence, page }])
})

test('a stand needs neither a room nor a number of places', () => {
  expect(missingOf({ workshop: { kind: 'stand', roomId: null, capacity: null } })).toEqual([])
})

test('an after-work may last after the doors have closed, not begin before they open', () => {
  expect(missingOf({ workshop: { kind: 'after-work', endsAt: at('19:00') } })).toEqual([])
  expect(missingOf({ workshop: { kind: 'after-work', startsAt: at('10:00') } })).toHaveLength(1)
})

test('what forbids to publish comes first, then the clashes and the rest', () => {
  const activities = [{ ...workshop, roomId: null }]
  const missing = findMissing({ edition: { ...edition, summary: null, venueId: null }, activities, rooms, clashes: 2 })
  expect(missing.map(({ isBlocking, page }) => [isBlocking, page])).toEqual([
    [true, 'reglages#venue'],
    [false, 'reglages#summary'],
    [false, 'planning'],
    [false, 'activites/robots'],
  ])
  expect(missing[2]?.sentence).toContain('2\u00a0conflits dans le planning')
})

test('an organisation that holds two activities at once is a remark, the last of all', () => {
  const activities = [{ ...workshop, roomId: null }]
  const missing = findMissing({ edition, activities, rooms, remarks: 2 })
  expect(missing.map(({ isBlocking, page }) => [isBlocking, page])).toEqual([
    [false, 'activites/robots'],
    [false, 'planning'],
  ])
  expect(missing[1]?.sentence).toContain('deux activités à la même heure, 2\u00a0fois')
})

test('an after-work wants companies, and its rounds stay in its hours', () => {
  const [startsAt, endsAt] = [new Date('2026-12-15T15:00:00Z'), new Date('2026-12-15T16:30:00Z')]
  const settings = { activityId: 'a', firstRoundAt: startsAt, rounds: 6, roundMinutes: 15, minimum: 2 }
  const afterWork = { slug: 'after-work', title: 'After-work', startsAt, endsAt, companies: 1, settings }
  const sentences = (change: Partial<typeof afterWork>) =>
    findMissing({ edition, activities: [], rooms, afterWorks: [{ ...afterWork, ...change }] })
      .filter(({ page }) => page.includes('/after-work'))
      .map(({ sentence }) => sentence)
  expect(sentences({})).toEqual([])
  expect(sentences({ companies: 0 })).toEqual(['«\u00a0After-work\u00a0» n’a pas encore d’entreprise qui recrute.'])
  const outside = ['Les tours d’entretiens de «\u00a0After-work\u00a0» sortent de ses heures.']
  expect(sentences({ settings: { ...settings, rounds: 7 } })).toEqual(outside)
  expect(sentences({ settings: { ...settings, firstRoundAt: new Date('2026-12-15T14:59:00Z') } })).toEqual(outside)
})
