import { db } from 'db/client.server'
import { members } from 'db/schema/members'
import { messages } from 'db/schema/messages'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { groupAddress } from '~/features/group/link.server'
import { setSummariesStopped } from '~/features/group/summaries.server'
import { groupStopLink } from '~/features/message/stop-link.server'
import { writeDueMessages } from '~/features/reminder/due.server'
import { parisTime } from '~/lib/dates'
import { aGroup, aPersonOf } from '../../factories/group'
import { aMember, theMember } from '../../factories/member'
import { anEditionOf } from '../../factories/outcome'
import { countStatements } from '../../support/count-statements'

const at = (day: string, time: string) => parisTime(`2026-12-${day}`, time)
const edition = () => anEditionOf('2026-12-15')
const adviser = async (email: string) => theMember(await aMember({ role: 'adviser', email }))
const letters = () => db.select().from(messages).orderBy(asc(messages.createdAt))

test('an adviser is told the day before how many are registered, and the day after where to read who came, once each', async () => {
  const group = await aGroup(await edition(), { memberId: (await adviser('nadia@exemple.fr')).id, name: 'Mardi' })
  await aPersonOf(group, { firstName: 'Zéphyrine', consentAdviserAt: new Date() })
  await aPersonOf(group)
  await aPersonOf(group, { cancelledAt: new Date() })
  const moments = [
    ['14', '09:59', 0],
    ['14', '10:00', 1],
    ['14', '10:10', 0],
    ['15', '12:00', 0],
    ['16', '10:00', 1],
    ['17', '10:00', 0],
  ] as const
  for (const [day, time, count] of moments) expect(await writeDueMessages(at(day, time)), `${day} ${time}`).toBe(count)

  const [before, after] = await letters()
  expect(before).toMatchObject({
    template: 'group-summary',
    recipient: 'nadia@exemple.fr',
    sendBefore: at('15', '00:00'),
  })
  expect(before?.text).toContain('2 personnes y sont inscrites.')
  for (const letter of [before, after]) {
    expect(letter?.text).toContain(groupAddress(group.id))
    expect(letter?.text).not.toContain('Zéphyrine')
  }
})

test('a group without an account, without people, whose link is closed, or whose adviser left tells nobody', async () => {
  const held = await edition()
  const memberId = (await adviser('nadia@exemple.fr')).id
  const gone = await adviser('partie@exemple.fr')
  await db.update(members).set({ deactivatedAt: new Date() }).where(eq(members.id, gone.id))
  await aGroup(held, { memberId })
  for (const values of [{}, { memberId, revokedAt: new Date() }, { memberId: gone.id }]) {
    await aPersonOf(await aGroup(held, values))
  }
  expect(await writeDueMessages(at('14', '10:00'))).toBe(0)
})

test('two rounds at once tell each adviser once, in as many statements for three groups as for one', async () => {
  const held = await edition()
  const memberId = (await adviser('nadia@exemple.fr')).id
  const cost = async (count: number) => {
    await db.delete(messages)
    for (let index = 0; index < count; index++) await aPersonOf(await aGroup(held, { memberId }))
    return countStatements(() => writeDueMessages(at('14', '12:00')))
  }
  expect(await cost(1)).toBe(await cost(2))
  await db.delete(messages)
  const counts = await Promise.all([writeDueMessages(at('14', '10:00')), writeDueMessages(at('14', '10:00'))])
  expect(counts.reduce((sum, count) => sum + count)).toBe(3)
})

test('an adviser who stops the letters about a group is told nothing more of it, and still of the others', async () => {
  const held = await edition()
  const memberId = (await adviser('nadia@exemple.fr')).id
  const [stopped, other] = [await aGroup(held, { memberId }), await aGroup(held, { memberId })]
  for (const group of [stopped, other]) await aPersonOf(group)
  await setSummariesStopped(stopped.id, new Date())
  expect(await writeDueMessages(at('14', '10:00'))).toBe(1)

  const [letter] = await letters()
  expect(letter?.groupId).toBe(other.id)
  expect(letter?.text).toContain(`Ne plus recevoir de messages ${groupStopLink(other.id)}`)
})
