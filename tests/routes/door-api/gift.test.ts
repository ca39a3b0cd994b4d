import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { passportGifts } from 'db/schema/passports'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { action as give } from '~/routes/door-api/gift'
import { action as passport } from '~/routes/door-api/passport'
import { aPhone, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aPassportEdition, someStamps } from '../../factories/passport'
import { askDoor } from '../../support/ask-door'

let edition: Edition
let phone: Awaited<ReturnType<typeof aPhone>>

beforeEach(async () => {
  edition = await aPassportEdition({ stampsNeeded: 2 })
  phone = await aPhone(edition)
})

const ask = async (route: typeof give, body: object, token = phone.token) => askDoor(route, { token, body })
const said = async (route: typeof give, body: object) => (await ask(route, body)).json()
const giftsOf = (id: string) => db.$count(passportGifts, eq(passportGifts.registrationId, id))

describe('a phone at the door', () => {
  test('tells how far a passport is, whichever way its ticket is named', async () => {
    const { id, shortCode, ticketSerial } = await aVisitor(edition)
    await someStamps({ id, editionId: edition.id }, 2)
    const full = { passport: { stamps: 2, needed: 2, gift: 'Un carnet, à l’accueil', givenAt: null } }
    const ticket = await findTicketAddress(edition, ticketSerial)
    for (const named of [{ ticket }, { shortCode }, { registrationId: id }]) {
      expect(await said(passport, named)).toEqual(full)
    }
    await said(give, { ticket })
    expect(await said(passport, { ticket })).toEqual({ passport: { ...full.passport, givenAt: expect.any(String) } })
  })

  test('hands over the gift of a full passport, once, and the journal keeps which phone did', async () => {
    const visitor = await aVisitor(edition)
    const named = { registrationId: visitor.id }
    await someStamps(visitor, 1)
    expect(await said(give, named)).toEqual({ outcome: 'missing', stamps: 1, needed: 2 })
    await someStamps(visitor, 1)
    expect(await said(give, named)).toEqual({ outcome: 'given' })
    expect(await said(give, named)).toEqual({ outcome: 'already', givenAt: expect.any(String) })
    expect(await giftsOf(visitor.id)).toBe(1)
    const deeds = await db.select().from(auditEntries).where(eq(auditEntries.subject, 'passport-gift'))
    expect(deeds).toMatchObject([{ memberId: null, subjectId: visitor.id, after: { deviceId: phone.deviceId } }])
  })

  test('and four others that hand it over at the same moment give it once', async () => {
    const visitor = await aVisitor(edition)
    await someStamps(visitor, 2)
    const phones = [phone, ...(await Promise.all([1, 2, 3, 4].map(() => aPhone(edition))))]
    const answers = await Promise.all(phones.map(({ token }) => ask(give, { shortCode: visitor.shortCode }, token)))
    const outcomes = await Promise.all(answers.map(async answer => (await answer.json()).outcome))
    expect(outcomes.sort()).toEqual(['already', 'already', 'already', 'already', 'given'])
    expect(await giftsOf(visitor.id)).toBe(1)
  })

  test('knows no passport of another edition, of a cancelled ticket, nor where there is none', async () => {
    const foreign = await aVisitor(await aPassportEdition({ stampsNeeded: 1 }))
    await someStamps(foreign, 1)
    const cancelled = await aVisitor(edition, { cancelledAt: new Date() })
    await someStamps(cancelled, 2)
    for (const { id, shortCode } of [foreign, cancelled]) {
      for (const named of [{ registrationId: id }, { shortCode }, { ticket: 'bonjour' }]) {
        expect(await said(passport, named)).toEqual({ passport: null })
        expect((await ask(give, named)).status).toBe(404)
      }
      expect(await giftsOf(id)).toBe(0)
    }
    const plain = await anEdition()
    const { token } = await aPhone(plain)
    const named = { registrationId: (await aVisitor(plain)).id }
    expect(await (await ask(passport, named, token)).json()).toEqual({ passport: null })
    expect(await (await ask(give, named, token)).json()).toEqual({ outcome: 'no-passport' })
  })

  test('gives nothing when it is a kiosk, or no device', async () => {
    const visitor = await aVisitor(edition)
    await someStamps(visitor, 2)
    const kiosk = await aPhone(edition, { kind: 'kiosk' })
    for (const route of [passport, give]) {
      expect((await ask(route, { registrationId: visitor.id }, kiosk.token)).status).toBe(403)
      expect((await ask(route, { registrationId: visitor.id }, 'x')).status).toBe(401)
    }
    expect(await giftsOf(visitor.id)).toBe(0)
  })
})
