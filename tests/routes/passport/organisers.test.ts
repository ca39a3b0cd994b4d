import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { passportGifts } from 'db/schema/passports'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findPassport } from '~/features/passport/queries.server'
import { visitStand } from '~/features/passport/stamp.server'
import { ticketPath } from '~/features/ticket/link.server'
import * as undoing from '~/routes/passport/organisers/gift-undoing'
import * as gifts from '~/routes/passport/organisers/gifts'
import * as removal from '~/routes/passport/organisers/removal'
import * as settings from '~/routes/passport/organisers/settings'
import { loader as ownPassport } from '~/routes/passport/passport'
import { loader as ticketPage } from '~/routes/ticket/ticket'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { aPassportEdition, aStand, someStamps } from '../../factories/passport'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

let cookie: string
let edition: Edition

beforeEach(async () => {
  cookie = await aSignedInMember({ role: 'organiser' })
  edition = await aPassportEdition({ stampsNeeded: 2 })
})

const here = (form?: Record<string, string>) => call('/x', { cookie, form, params: { edition: edition.slug } })
const giftDeeds = () => db.select().from(auditEntries).where(eq(auditEntries.subject, 'passport-gift'))

describe('the settings of a passport', () => {
  test('are set, changed and taken away, each time in the journal', async () => {
    edition = await anEdition()
    await settings.action(here({ stampsNeeded: '5', gift: ' Un sac ' }))
    expect(await findPassport(edition.id)).toMatchObject({ stampsNeeded: 5, gift: 'Un sac' })
    await settings.action(here({ stampsNeeded: '5', gift: 'Un sac' }))
    await settings.action(here({ stampsNeeded: '4', gift: 'Un sac' }))
    await removal.action(here({}))
    expect(await findPassport(edition.id)).toBeUndefined()
    const deeds = await db.select().from(auditEntries).where(eq(auditEntries.editionId, edition.id))
    expect(deeds.map(({ verb }) => verb).sort()).toEqual(['create', 'delete', 'update'])
  })

  test('that make no sense are refused beside their field, and kept typed', async () => {
    for (const [form, fields] of [
      [{ stampsNeeded: '0', gift: 'Un sac' }, ['stampsNeeded']],
      [{ stampsNeeded: '31', gift: 'Un sac' }, ['stampsNeeded']],
      [{ stampsNeeded: '', gift: '' }, ['stampsNeeded', 'gift']],
      [{ stampsNeeded: '5', gift: 'x'.repeat(121) }, ['gift']],
    ] as [Record<string, string>, string[]][]) {
      const answer = (await settings.action(here(form))) as unknown as {
        data: { reply: { error: Record<string, string[]>; initialValue: Record<string, string> } }
        init: { status: number }
      }
      expect(answer.init.status).toBe(422)
      expect(Object.keys(answer.data.reply.error).sort()).toEqual(fields.sort())
      if (form.gift) expect(answer.data.reply.initialValue.gift).toBe(form.gift)
    }
    expect(await findPassport(edition.id)).toMatchObject({ stampsNeeded: 2 })
  })

  test('stand beside the visits of each stand and the passports begun and full, in a few statements', async () => {
    const now = new Date()
    const [busy, quiet] = [await aStand(edition, { title: 'Robot' }), await aStand(edition, { title: 'Calme' })]
    const visitor = await aRegistration({ edition })
    const visit = (stand: { id: string }, registrationIds: string[] = []) =>
      visitStand({ stand: { id: stand.id, editionId: edition.id }, registrationIds, isCounted: false, now })
    await visit(busy, [visitor.id])
    await visit(busy)
    const one = await countStatements(async () => void (await settings.loader(here())))
    await visit(quiet, [visitor.id])
    await someStamps(await aRegistration({ edition }), 1)
    const page = await settings.loader(here())
    expect(page.visits.slice(0, 2).map(({ title, visits, stamps }) => [title, visits, stamps])).toEqual([
      ['Robot', 2, 1],
      ['Calme', 1, 1],
    ])
    expect(page.counts).toEqual({ begun: 2, full: 1, gifts: 0 })
    expect(await countStatements(async () => void (await settings.loader(here())))).toBe(one)
  })
})

describe('the gift of a passport', () => {
  const give = async (code: string) =>
    (await gifts.action(here({ code }))) as unknown as {
      data: { result?: { outcome: string }; typed?: string }
      init: { status?: number } | null
    }

  test('is given once, to a passport that is full', async () => {
    const visitor = await aRegistration({ edition })
    await someStamps(visitor, 1)
    expect((await give(visitor.shortCode)).data.result).toEqual({ outcome: 'missing', stamps: 1, needed: 2 })
    await someStamps(visitor, 1)
    expect((await give(visitor.shortCode)).data.result).toEqual({ outcome: 'given' })
    expect(await giftDeeds()).toMatchObject([{ verb: 'create', editionId: edition.id, subjectId: visitor.id }])
    expect((await give(visitor.shortCode)).data.result).toMatchObject({ outcome: 'already' })
    expect(await db.$count(passportGifts, eq(passportGifts.registrationId, visitor.id))).toBe(1)
  })

  test('asked twice at the same moment is given once', async () => {
    const visitor = await aRegistration({ edition })
    await someStamps(visitor, 2)
    const answers = await Promise.all([give(visitor.shortCode), give(visitor.shortCode)])
    expect(answers.map(({ data }) => data.result?.outcome).sort()).toEqual(['already', 'given'])
  })

  test('noted by mistake is taken back, with a deed; one that was not given changes nothing', async () => {
    const visitor = await aRegistration({ edition })
    await someStamps(visitor, 2)
    await give(visitor.shortCode)
    await undoing.action(here({ code: visitor.shortCode }))
    expect(await db.$count(passportGifts, eq(passportGifts.registrationId, visitor.id))).toBe(0)
    expect((await giftDeeds()).map(({ verb }) => verb).sort()).toEqual(['create', 'delete'])
    await undoing.action(here({ code: visitor.shortCode }))
    await undoing.action(here({ code: 'x' }))
    expect(await giftDeeds()).toHaveLength(2)
  })

  test('is not given for a code of another edition, nor where there is no passport', async () => {
    const foreign = await aRegistration({ edition: await aPassportEdition({ stampsNeeded: 1 }) })
    await someStamps(foreign, 1)
    const answer = await give(foreign.shortCode)
    expect([answer.init?.status, answer.data.typed]).toEqual([422, foreign.shortCode])
    const visitor = await aRegistration({ edition })
    await removal.action(here({}))
    expect((await give(visitor.shortCode)).data.result).toEqual({ outcome: 'no-passport' })
  })
})

describe('a ticket’s own page', () => {
  const asked = (id: string) => call('/x', { params: { secret: ticketPath(id).split('/')[2] ?? '' } })
  type Told = { data: { passport?: unknown; own?: unknown } }

  test('tells how far the passport is, and when the gift was given', async () => {
    const visitor = await aRegistration({ edition })
    await someStamps(visitor, 2)
    const full = { stampsNeeded: 2, gift: 'Un carnet, à l’accueil', giftGivenAt: null }
    expect(((await ticketPage(asked(visitor.id))) as unknown as Told).data.passport).toMatchObject(full)
    await gifts.action(here({ code: visitor.shortCode }))
    const given = { giftGivenAt: expect.any(Date), stamps: [expect.anything(), expect.anything()] }
    expect(((await ticketPage(asked(visitor.id))) as unknown as Told).data.passport).toMatchObject(given)
    expect(((await ownPassport(asked(visitor.id))) as unknown as Told).data.own).toMatchObject({ details: given })
  })

  test('tells nothing of a passport for an edition that has none, or a ticket that was cancelled', async () => {
    const elsewhere = await aRegistration({ edition: await anEdition() })
    const cancelled = await aRegistration({ edition, cancelledAt: new Date() })
    for (const { id } of [elsewhere, cancelled]) {
      expect(((await ticketPage(asked(id))) as unknown as Told).data.passport).toBeUndefined()
      expect(await statusOf(ownPassport(asked(id)))).toBe(404)
    }
    expect(await statusOf(ownPassport(call('/x', { params: { secret: 'x' } })))).toBe(404)
  })
})
