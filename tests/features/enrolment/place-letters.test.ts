import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import type { Registration } from 'db/schema/registrations'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { enrol } from '~/features/enrolment/enrol.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { ticketLink } from '~/features/ticket/link.server'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'
import { countStatements } from '../../support/count-statements'

const now = new Date()

async function onePerson(activity: Awaited<ReturnType<typeof aWorkshop>>, values: Partial<Registration> = {}) {
  const [person] = await people(activity, 1, values)
  if (!person) throw new Error('Nobody came')
  return person
}

const written = () => db.select().from(messages).orderBy(asc(messages.recipient))

test('who takes a place is written to, with its hour for an agenda; who has to wait, with neither hour nor rank promised', async () => {
  const workshop = await aWorkshop({ capacity: 1, title: 'Robots' })
  const samira = await onePerson(workshop, { email: 'a@exemple.fr', firstName: 'Samira' })
  const lou = await onePerson(workshop, { email: 'b@exemple.org', language: 'en' })
  await enrolAll(workshop, [samira, lou], now)

  const [confirmed, waiting, ...others] = await written()
  expect(others).toEqual([])
  const both = { channel: 'email', occasion: null, sendAfter: null, sendBefore: workshop.endsAt }
  expect(confirmed).toMatchObject({ ...both, template: 'place-confirmed', registrationId: samira.id })
  expect(confirmed?.subject).toBe('Votre place\u00a0: Robots')
  expect(confirmed?.calendar).toContain(`UID:activity-${workshop.id}@lnpsq`)
  expect(waiting).toMatchObject({ ...both, template: 'place-waiting', registrationId: lou.id, calendar: null })
  expect(waiting?.subject).toBe('On the waiting list: Robots')
  expect(waiting?.text).toContain('We cannot promise it.')
  expect(confirmed?.text).toContain(`${ticketLink(samira.id)}/ateliers`)
  expect(waiting?.text).toContain(`${ticketLink(lou.id)}/ateliers`)
})

test('who left a phone alone, or nothing, is told by the page alone', async () => {
  const workshop = await aWorkshop({ capacity: 1 })
  const persons = [await onePerson(workshop, { phone: '+33611111111' }), await onePerson(workshop)]
  await enrolAll(workshop, persons, now)
  expect(await written()).toEqual([])
})

test('those whom an organiser enrols together are each told of their own place', async () => {
  const workshop = await aWorkshop({ capacity: 2 })
  const samira = await onePerson(workshop, { email: 'a@exemple.fr' })
  const karim = await onePerson(workshop, { email: 'b@exemple.fr' })
  const registrationIds = [samira.id, karim.id]
  await enrol({ registrationIds, activityId: workshop.id, now, actor: { id: 'camille' } })
  expect((await written()).map(({ template, registrationId }) => [template, registrationId])).toEqual([
    ['place-confirmed', samira.id],
    ['place-confirmed', karim.id],
  ])
})

test('who is refused is not written to', async () => {
  const workshop = await aWorkshop({ startsAt: new Date(now.getTime() - 1) })
  await enrolAll(workshop, [await onePerson(workshop, { email: 'a@exemple.fr' })], now)
  expect(await written()).toEqual([])
})

test('a place that somebody waited for is news until the activity ends', async () => {
  const workshop = await aWorkshop({ capacity: 1 })
  const first = await onePerson(workshop)
  await enrolAll(workshop, [first, await onePerson(workshop, { email: 'a@exemple.fr' })], now)
  await giveBack({ registrationIds: [first.id], activityId: workshop.id, now, ending: 'attendee' })
  const promoted = await db.select().from(messages).where(eq(messages.template, 'place-promoted'))
  expect(promoted).toMatchObject([{ recipient: 'a@exemple.fr', sendBefore: workshop.endsAt }])
})

test('writing to three who come together takes as many statements as to one', async () => {
  const cost = async (count: number) => {
    const workshop = await aWorkshop({ capacity: 3 })
    const registrationIds: string[] = []
    for (let index = 0; index < count; index++) {
      registrationIds.push((await onePerson(workshop, { email: `${index}@exemple.fr` })).id)
    }
    return countStatements(() => enrol({ registrationIds, activityId: workshop.id, now }))
  }
  expect(await cost(3)).toBe(await cost(1))
})
