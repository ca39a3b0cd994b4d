import type { Message } from 'db/schema/messages'
import { beforeEach, describe, expect, test } from 'vitest'
import { anEdition } from '../../factories/edition'
import { aGroup } from '../../factories/group'
import { aRegistration } from '../../factories/registration'
import {
  depart,
  departThroughProviders,
  find,
  jobsOf,
  LATER,
  NEXT_MORNING,
  NOON,
  provider,
  reminder,
  TOMORROW,
  write,
} from '../../support/departing'

departThroughProviders()

describe('what nobody asked for', () => {
  test('waits for the morning when another has left for the same person, until then', async () => {
    const [one, other] = [await reminder(), await reminder({ template: 'thanks' })]
    await depart(one)
    await depart(other, LATER)
    expect(await find(other)).toMatchObject({ sentAt: null, sendAfter: NEXT_MORNING, attempts: 0 })
    expect((await jobsOf(other)).map(({ at }) => new Date(at))).toEqual([NEXT_MORNING])
    await depart(other, NEXT_MORNING)
    expect((await find(other))?.sentAt).toEqual(NEXT_MORNING)
  })

  test('waits behind another of which nobody knows whether it left, even on the next day', async () => {
    const [one, other] = [await reminder(), await reminder({ template: 'thanks' })]
    provider.follow(() => 'dropped-after')
    await expect(depart(one)).rejects.toThrow()
    provider.follow(() => undefined)
    await depart(other, new Date('2026-12-14T09:00:00+01:00'))
    expect((await find(other))?.sentAt).toBeNull()
    await depart(one, new Date('2026-12-14T09:01:00+01:00'))
    expect((await find(one))?.sentAt).not.toBeNull()
  })

  test('leaves the same day for somebody else', async () => {
    await depart(await reminder())
    const other = await reminder({ recipient: 'lucas@exemple.fr' })
    await depart(other)
    expect((await find(other))?.sentAt).toEqual(NOON)
  })

  test('leaves once a day when two workers take two messages at the same time', async () => {
    const both = [await reminder(), await reminder({ template: 'thanks' })]
    await Promise.all(both.map(message => depart(message)))
    const found = await Promise.all(both.map(find))
    expect(found.map(message => message?.sentAt ?? message?.sendAfter).sort()).toEqual([NOON, NEXT_MORNING].sort())
    expect(provider.taken.size).toBe(1)
  })

  test('does not leave for who wants none, but answers do', async () => {
    const { id: registrationId } = await aRegistration({ edition: await anEdition(), messagesStoppedAt: NOON })
    const [unwanted, answer] = [await reminder({ registrationId }), await write({ registrationId })]
    await depart(unwanted)
    await depart(answer)
    expect(await find(unwanted)).toMatchObject({ gaveUpFor: 'stopped', html: '' })
    expect((await find(answer))?.sentAt).toEqual(NOON)
  })

  test('says how to stop such messages, which an answer does not', async () => {
    const { id: registrationId } = await aRegistration({ edition: await anEdition() })
    const [unasked, answer] = [await reminder({ registrationId }), await write({ registrationId })]
    await depart(unasked)
    await depart(answer)
    const headers = (message: Message) => JSON.parse(provider.taken.get(message.id)?.payload ?? '{}').headers
    expect(headers(unasked)['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/arret\/[\w-]{44}>$/)
    expect(headers(answer)).toEqual({})
  })

  test('says to advisers how to stop the letters about a group', async () => {
    const summary = await write({ template: 'group-summary', groupId: (await aGroup(await anEdition())).id })
    await depart(summary)
    const { headers } = JSON.parse(provider.taken.get(summary.id)?.payload ?? '{}')
    expect(headers['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/arret\/[\w-]{44}>$/)
  })

  test('does not leave for an address that complained, whatever was delivered since', async () => {
    await write({ template: 'thanks', complainedAt: NOON, deliveredAt: LATER })
    const message = await reminder()
    await depart(message)
    expect(await find(message)).toMatchObject({ gaveUpFor: 'blocked' })
  })

  test('leaves again for an address that bounced once something was delivered there', async () => {
    await write({ bouncedAt: NOON })
    const blocked = await reminder()
    await depart(blocked, LATER)
    expect(await find(blocked)).toMatchObject({ gaveUpFor: 'blocked' })
    await write({ deliveredAt: LATER })
    const message = await reminder()
    await depart(message, TOMORROW)
    expect((await find(message))?.sentAt).toEqual(TOMORROW)
  })
})

test('nothing leaves for a registration that was given back, not even its ticket', async () => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition(), cancelledAt: NOON })
  const both = [await reminder({ registrationId }), await write({ registrationId })]
  await Promise.all(both.map(message => depart(message)))
  expect(await Promise.all(both.map(find))).toMatchObject([{ gaveUpFor: 'stopped' }, { gaveUpFor: 'stopped' }])
})

test('a ticket does not leave for an address that complained, a way in does', async () => {
  await write({ template: 'thanks', complainedAt: NOON })
  const [ticket, wayIn] = [await write(), await write({ template: 'sign-in' })]
  await depart(ticket)
  await depart(wayIn)
  expect(await find(ticket)).toMatchObject({ gaveUpFor: 'blocked' })
  expect((await find(wayIn))?.sentAt).toEqual(NOON)
})

test('the sixth ticket of an hour is given up, and never leaves', async () => {
  for (let count = 0; count < 5; count++) await depart(await write())
  const sixth = await write()
  await depart(sixth, LATER)
  await depart(sixth, TOMORROW)
  expect(await find(sixth)).toMatchObject({ gaveUpFor: 'too-many', sentAt: null, html: '', text: '' })
})

describe('a way in', () => {
  const wayIn = () => write({ template: 'sign-in' })

  test('does not leave while another is leaving, nor just after it has left', async () => {
    const [one, other, third] = [await wayIn(), await wayIn(), await wayIn()]
    provider.follow(() => 'dropped-after')
    await expect(depart(one)).rejects.toThrow()
    await depart(other)
    provider.follow(() => undefined)
    await depart(one, LATER)
    await depart(third, LATER)
    expect((await find(one))?.sentAt).toEqual(LATER)
    expect(await Promise.all([other, third].map(find))).toMatchObject([
      { gaveUpFor: 'too-many' },
      { gaveUpFor: 'too-many' },
    ])
  })

  test('leaves two minutes after another, however often somebody else asked', async () => {
    for (let minute = 0; minute < 20; minute += 2)
      await depart(await wayIn(), new Date(NOON.getTime() + minute * 60_000))
    const mine = await wayIn()
    const then = new Date(NOON.getTime() + 20 * 60_000)
    await depart(mine, then)
    expect((await find(mine))?.sentAt).toEqual(then)
  })
})

describe('the day of an edition, until it starts', () => {
  const recipient = 'samira@exemple.fr'
  beforeEach(async () => {
    const edition = await anEdition({ startsAt: new Date('2026-12-13T13:30:00+01:00'), registrationClosesAt: null })
    await aRegistration({ edition, email: recipient })
  })

  test('is kept for its reminder: what the clock writes waits for the next day', async () => {
    const followUp = await write({ template: 'follow-up', recipient })
    await depart(followUp)
    expect(await find(followUp)).toMatchObject({ sentAt: null, gaveUpAt: null, sendAfter: NEXT_MORNING })
  })

  test('lets the reminder leave after what organisers wrote that morning', async () => {
    const mailing = await write({ template: 'mailing', recipient })
    const lastReminder = await write({ template: 'reminder-2-hours', recipient })
    await depart(mailing)
    await depart(lastReminder, LATER)
    expect([(await find(mailing))?.sentAt, (await find(lastReminder))?.sentAt]).toEqual([NOON, LATER])
  })

  test('keeps nothing from somebody else, nor from the same person once it has begun', async () => {
    const other = await reminder({ recipient: 'leo@exemple.fr' })
    const evening = await reminder({ recipient })
    await depart(other)
    await depart(evening, new Date('2026-12-13T18:00:00+01:00'))
    expect([(await find(other))?.sentAt, (await find(evening))?.sentAt]).toEqual([
      NOON,
      new Date('2026-12-13T18:00:00+01:00'),
    ])
  })
})
