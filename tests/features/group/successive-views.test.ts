import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceOf } from '~/features/group/attendance'
import { groupPath } from '~/features/group/link.server'
import { findPerson, removePerson, restorePerson } from '~/features/group/people.server'
import { findGroupBySecret, listPeople } from '~/features/group/queries.server'
import { cancel } from '~/features/registration/cancel.server'
import { changeConsents } from '~/features/registration/change-answers.server'
import { erase } from '~/features/registration/erase.server'
import { noteRefusal, withdrawAgreement } from '~/features/registration/group-people.server'
import { findRegistration } from '~/features/registration/queries.server'
import { aDevice, aScan } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'

const SIZE = 8
const THRESHOLD = 4
const MOMENTS = {
  eve: new Date('2026-10-07T16:00:00Z'),
  morning: new Date('2026-10-08T07:00:00Z'),
  arrival: new Date('2026-10-08T11:00:00Z'),
  afternoon: new Date('2026-10-08T13:00:00Z'),
  after: new Date('2026-10-08T16:00:00Z'),
}
const aPastEdition = () =>
  anEdition({
    year: 2026,
    heldOn: '2026-10-08',
    startsAt: new Date('2026-10-08T10:30:00Z'),
    endsAt: new Date('2026-10-08T15:30:00Z'),
    registrationOpensAt: new Date('2026-09-01T10:00:00Z'),
    registrationClosesAt: new Date('2026-10-08T15:30:00Z'),
    disclosureThreshold: THRESHOLD,
  })

const DEEDS = ['agree', 'disagree', 'refuse', 'withdraw', 'remove', 'restore', 'cancel', 'erase'] as const
const WHENS = ['eve', 'morning', 'afternoon', 'after'] as const
type Event = { who: number; deed: (typeof DEEDS)[number]; when: (typeof WHENS)[number] }
type World = { agreeing: boolean[]; events: Event[]; coming: boolean[] }

const event = fc.record({ who: fc.nat(SIZE - 1), deed: fc.constantFrom(...DEEDS), when: fc.constantFrom(...WHENS) })
const everyone = fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE })
// All of them, and enough who do not for a number to be told.
const all = Array.from({ length: SIZE }, () => true)
const half = all.map((_, index) => index % 2 === 0)
const agreeing = fc.oneof(everyone, fc.constantFrom(all, half))
const events = fc.oneof(
  fc.array(event, { maxLength: 12 }),
  fc.array(
    event.map(one => ({ ...one, when: 'after' as const })),
    { maxLength: 4 },
  ),
)
const stories = fc.record({ agreeing, coming: everyone, events })

/** What an adviser reads at the end and after each thing that happens later, people by their place in the list. */
async function viewsOf({ agreeing, coming, events }: World, edition: Awaited<ReturnType<typeof aPastEdition>>) {
  const { id } = await aGroup(edition)
  const found = await findGroupBySecret(groupPath(id).split('/').at(-1))
  if (found.state !== 'open') throw new Error('The link is closed')
  const { group } = found
  const people: { id: string; ticketSerial: string }[] = []
  for (const agrees of agreeing) people.push(await aPersonOf(group, { consentAdviserAt: agrees ? MOMENTS.eve : null }))

  async function happen({ who, deed, when }: Event) {
    const now = MOMENTS[when]
    const { id: personId = '', ticketSerial = '' } = people[who] ?? {}
    const [person, registration] = [await findPerson(group.id, personId), await findRegistration(personId)]
    const own = (consentAdviser: boolean) => ({ consentContact: false, consentFollowUp: false, consentAdviser })
    if (!person || !registration) return
    if (deed === 'agree' || deed === 'disagree') await changeConsents(registration, own(deed === 'agree'), now)
    if (deed === 'refuse') await noteRefusal({ groupId: group.id, personId, now })
    if (deed === 'withdraw') await withdrawAgreement({ editionId: edition.id, ticketSerial, now })
    if (deed === 'remove') await removePerson({ group, person, now })
    if (deed === 'restore') await restorePerson({ group, person, now })
    if (deed === 'cancel') await cancel({ registrationId: personId, now })
    if (deed === 'erase') await erase(registration, now)
  }

  async function view() {
    const { came, absent, others, ...numbers } = attendanceOf(await listPeople(group.id), edition)
    const places = (named: typeof came) => named.map(one => people.findIndex(({ id }) => id === one.id)).sort()
    return { came: places(came), absent: places(absent), ...numbers, others: others.count, othersCame: others.came }
  }

  const inOrder = WHENS.flatMap(when => events.filter(event => event.when === when))
  const before = inOrder.filter(({ when }) => when === 'eve' || when === 'morning')
  for (const one of before) await happen(one)
  const door = await aDevice(edition, MOMENTS.arrival)
  const scannedAt = MOMENTS.arrival.toISOString()
  const scans = people.flatMap(({ ticketSerial }, who) =>
    coming[who] ? aScan(door.entrance.id, { serial: ticketSerial, scannedAt }) : [],
  )
  if (scans.length > 0) await door.send(...scans)
  for (const one of inOrder.filter(({ when }) => when === 'afternoon')) await happen(one)

  const views = [await view()]
  for (const one of inOrder.filter(({ when }) => when === 'after')) {
    await happen(one)
    views.push(await view())
  }
  return views
}

type View = Awaited<ReturnType<typeof viewsOf>>[number]
const without = (who: number, { total: _, ...view }: View) => ({
  ...view,
  came: view.came.filter(one => one !== who),
  absent: view.absent.filter(one => one !== who),
})
const names = (view: View | undefined, who: number) => [...(view?.came ?? []), ...(view?.absent ?? [])].includes(who)

test('whatever is agreed, withdrawn, cancelled or erased, no view tells whether somebody came who does not agree then', async () => {
  const edition = await aPastEdition()
  await fc.assert(
    fc.asyncProperty(stories, fc.nat(SIZE - 1), async (story, who) => {
      const withOrWithout = (hasCome: boolean) =>
        viewsOf({ ...story, coming: story.coming.with(who, hasCome) }, edition)
      const [views, others] = [await withOrWithout(true), await withOrWithout(false)]

      for (const [index, view] of views.entries()) {
        const other = others[index] as View
        expect(names(view, who)).toBe(names(other, who))
        const agreedAtTheEnd = names(views[0], who)
        if (names(view, who)) expect(without(who, view)).toEqual(without(who, other))
        else if (agreedAtTheEnd || view.others < THRESHOLD) expect(view).toEqual(other)
        // One of the others: a number of them alone may differ, and not one view from the next.
        else expect({ ...view, total: 0, othersCame: 0 }).toEqual({ ...other, total: 0, othersCame: 0 })
        expect([view.count, view.others, view.othersCame]).toEqual([
          views[0]?.count,
          views[0]?.others,
          views[0]?.othersCame,
        ])
      }
    }),
    { numRuns: 20 },
  )
})

test('a withdrawal is kept beside an erasure, and an agreement given again forgets it', async () => {
  const edition = await aPastEdition()
  const group = await aGroup(edition)
  const agreed = { consentAdviserAt: MOMENTS.eve }
  const [samira, karim] = [await aPersonOf(group, agreed), await aPersonOf(group, agreed)]
  const rowOf = async (id: string) => (await db.select().from(registrations).where(eq(registrations.id, id)))[0]
  const found = async (id: string) => (await findRegistration(id)) ?? expect.fail('gone')
  await erase(await found(samira.id), MOMENTS.after)
  expect(await rowOf(samira.id)).toMatchObject({ consentAdviserAt: null, consentAdviserWithdrawnAt: MOMENTS.after })

  const consents = { consentContact: false, consentFollowUp: false }
  const { morning, afternoon, after } = MOMENTS
  await changeConsents(await found(karim.id), { ...consents, consentAdviser: false }, morning)
  expect(await rowOf(karim.id)).toMatchObject({ consentAdviserAt: null, consentAdviserWithdrawnAt: morning })
  await changeConsents(await found(karim.id), { ...consents, consentAdviser: true }, afternoon)
  expect(await rowOf(karim.id)).toMatchObject({ consentAdviserAt: afternoon, consentAdviserWithdrawnAt: null })
  await changeConsents(await found(karim.id), { ...consents, consentAdviser: false }, after)
  await changeConsents(await found(karim.id), { ...consents, consentAdviser: true }, after)
  expect(await rowOf(karim.id)).toMatchObject({ consentAdviserAt: null, consentAdviserWithdrawnAt: after })
})
