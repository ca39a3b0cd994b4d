import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callPath, proposalPath } from '~/features/proposal/links.server'
import { backgroundDone } from '~/lib/background.server'
import * as call from '~/routes/proposals/call'
import * as edit from '~/routes/proposals/edit'
import * as page from '~/routes/proposals/proposal'
import * as withdrawal from '~/routes/proposals/withdrawal'
import { anEdition } from '../../factories/edition'
import { aProposal, TYPED } from '../../factories/proposal'
import { answerOf, call as ask, statusOf } from '../../support/call'

const soon = new Date(Date.now() + 60 * 60 * 1000)
const last = (path: string) => ({ secret: path.split('/').at(-1) ?? '' })
const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location') ?? ''
let editionId: string

beforeEach(async () => {
  editionId = (await anEdition({ callClosesAt: soon, publishedAt: null })).id
})
afterEach(backgroundDone)

describe('the call', () => {
  const send = (form: Record<string, string>, context = {}) =>
    call.action(ask('/', { params: last(callPath(editionId)), form }, context))

  test('opens by its link, even when the edition is not published', async () => {
    const { edition, lastDay } = await call.loader(ask('/', { params: last(callPath(editionId)) }))
    expect(edition.id).toBe(editionId)
    expect(lastDay).toBeDefined()
  })

  test('is not found with a foreign or invented secret', async () => {
    const secrets = [last(proposalPath(editionId)).secret, last(callPath(crypto.randomUUID())).secret, editionId, 'x']
    for (const secret of secrets) {
      expect(await statusOf(call.loader(ask('/', { params: { secret } })))).toBe(404)
      expect(await statusOf(call.action(ask('/', { params: { secret }, form: TYPED })))).toBe(404)
    }
    expect(await db.$count(proposals)).toBe(0)
  })

  test('takes a proposal, and leads to its page', async () => {
    const location = await locationOf(send(TYPED))
    const [proposal] = await db.select().from(proposals)
    expect(location).toBe(`${proposalPath(proposal?.id ?? '')}?fait=received`)
    expect(proposal).toMatchObject({
      website: 'https://octet.exemple.fr/',
      contactPhone: '+33561000000',
      kind: 'workshop',
      capacity: 8,
    })
  })

  test.each([
    ['organisationName', ''],
    ['organisationName', 'A'.repeat(101)],
    ['website', 'javascript:alert(1)'],
    ['contactName', ''],
    ['contactEmail', ''],
    ['contactEmail', 'camille@'],
    ['contactPhone', '12'],
    ['kind', ''],
    ['kind', 'talk'],
    ['title', ''],
    ['title', '!!!'],
    ['summary', ' '],
    ['summary', 'A\u0007'],
    ['capacity', '0'],
    ['capacity', '1001'],
    ['capacity', 'dix'],
  ])('keeps what was typed when %s is “%s”', async (field, value) => {
    const answer = await send({ ...TYPED, [field]: value })
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { reply: { initialValue: { needs: 'Une table' }, error: { [field]: [expect.any(String)] } } },
    })
    expect(await db.$count(proposals)).toBe(0)
  })

  test('answers a robot like anyone, and writes nothing', async () => {
    expect(await locationOf(send({ ...TYPED, fax: '1' }))).toContain('/propositions/')
    expect(await db.$count(proposals)).toBe(0)
    expect(await db.$count(messages)).toBe(0)
  })

  test('asks people in haste to wait, and keeps what they typed', async () => {
    expect(await send(TYPED, { asksTooOften: true })).toMatchObject({
      init: { status: 429 },
      data: { reply: { initialValue: { title: TYPED.title } } },
    })
    expect(await db.$count(proposals)).toBe(0)
  })

  test('that is closed says so, and takes nothing', async () => {
    editionId = (await anEdition({ callClosesAt: new Date(Date.now() - 1) })).id
    expect((await call.loader(ask('/', { params: last(callPath(editionId)) }))).lastDay).toBeUndefined()
    expect(await send(TYPED)).toMatchObject({ init: { status: 409 } })
    expect(await db.$count(proposals)).toBe(0)
  })
})

describe('a proposal’s own page', () => {
  const routes = [page, edit, withdrawal]

  test('is not found with a foreign or invented secret, whatever is asked of it', async () => {
    const { id } = await aProposal({ editionId })
    for (const secret of [last(callPath(id)).secret, last(proposalPath(crypto.randomUUID())).secret, id]) {
      for (const route of routes) {
        expect(await statusOf(route.loader(ask('/', { params: { secret } })))).toBe(404)
        expect(await statusOf(route.action(ask('/', { params: { secret }, form: TYPED })))).toBe(404)
      }
    }
    expect(await db.select().from(proposals)).toMatchObject([{ title: TYPED.title, withdrawnAt: null }])
  })

  test('shows the state, takes answers and changes', async () => {
    const { id } = await aProposal({ editionId })
    const params = last(proposalPath(id))
    expect((await page.loader(ask('/?fait=received', { params }))).notice).toBe('received')
    expect(await statusOf(page.action(ask('/', { params, form: { text: '  ' } })))).toBe(422)
    expect(await locationOf(page.action(ask('/', { params, form: { text: 'Bonjour' } })))).toContain('fait=answered')
    expect((await page.loader(ask('/', { params }))).remarks).toMatchObject([{ author: 'proposer', text: 'Bonjour' }])

    expect((await edit.loader(ask('/', { params }))).stored).toMatchObject({ kind: 'workshop', needs: 'Une table' })
    expect(await statusOf(edit.action(ask('/', { params, form: { ...TYPED, title: '' } })))).toBe(422)
    const form = { ...TYPED, title: 'Autre', kind: 'testimony' }
    expect(await locationOf(edit.action(ask('/', { params, form })))).toContain('fait=changed')
    expect((await page.loader(ask('/', { params }))).proposal).toMatchObject({ title: 'Autre', choice: 'testimony' })
  })

  test('withdrawn stays readable, and can be neither changed nor withdrawn again', async () => {
    const { id } = await aProposal({ editionId })
    const params = last(proposalPath(id))
    expect(await statusOf(withdrawal.loader(ask('/', { params })))).toBe(200)
    expect(await statusOf(withdrawal.action(ask('/', { params, form: {} })))).toBe(303)
    expect((await page.loader(ask('/', { params }))).state).toBe('withdrawn')
    for (const route of [edit, withdrawal]) expect(await statusOf(route.loader(ask('/', { params })))).toBe(404)
    expect(await locationOf(page.action(ask('/', { params, form: { text: 'Encore' } })))).toContain('fait=tooLate')
    expect(await db.$count(proposalRemarks)).toBe(0)
  })
})
