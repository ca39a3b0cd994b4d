import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { handouts } from 'db/schema/figures'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeLines } from '~/features/audit/words'
import { countAllHandouts, countHandouts } from '~/features/handout/queries.server'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import * as line from '~/routes/handouts/handout'
import Handouts, * as list from '~/routes/handouts/list'
import * as outsideLine from '~/routes/handouts/outside/handout'
import * as outside from '~/routes/handouts/outside/list'
import * as outsideRemoval from '~/routes/handouts/outside/removal'
import * as removal from '~/routes/handouts/removal'
import { anEdition } from '../../factories/edition'
import { aHandout } from '../../factories/handout'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

let edition: Edition
let cookie: string

beforeEach(async () => {
  edition = await anEdition()
  cookie = await aSignedInMember()
})

const asked = (more: { handout?: string; form?: Record<string, string> } = {}) => {
  const params = { edition: edition.slug, ...(more.handout ? { handout: more.handout } : {}) }
  return call('/x', { cookie, params, form: more.form })
}
const GIVEN = { item: 'guides', copies: '250', givenOn: '2019-10-08', organisation: '', note: '' }

test('what was given is written down, and told with its total', async () => {
  const organisation = await anOrganisation('Mission Locale')
  const forms = [GIVEN, { ...GIVEN, copies: '100', organisation: organisation.slug, note: 'Deux cartons' }]
  for (const form of forms) expect(await statusOf(list.action(asked({ form })))).toBe(303)
  expect(await countHandouts(edition.id)).toEqual({ guides: 350, leaflets: 0, goodies: 0 })
  const page = await renderPage(Handouts, await list.loader(asked()))
  for (const said of [
    '350',
    '100\u00a0guides du numérique',
    'Mission Locale',
    'Deux cartons',
    'Aux personnes venues',
    'mardi 8\u00a0octobre 2019',
  ])
    expect(page).toContain(said)
})

test.each([
  ['item', 'chocolats'],
  ['copies', '0'],
  ['copies', ''],
  ['copies', '1000001'],
  ['givenOn', '2019-02-31'],
  ['givenOn', ''],
  ['organisation', 'nulle-part'],
  ['note', 'a'.repeat(201)],
])('a bad %s is refused beside its field, typed values kept: %s', async (field, typed) => {
  const handout = await aHandout({ editionId: edition.id })
  const form = { ...GIVEN, note: 'Deux cartons', [field]: typed }
  for (const answer of [
    await answerOf(list.action(asked({ form }))),
    await answerOf(line.action(asked({ form, handout: handout.id }))),
  ]) {
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        reply: {
          initialValue: form.note === typed ? {} : { note: 'Deux cartons' },
          error: { [field]: [expect.stringMatching(/\.$/)] },
        },
      },
    })
  }
  expect(await countHandouts(edition.id)).toEqual({ guides: 10, leaflets: 0, goodies: 0 })
})

test('a line is changed, then removed once asked, each in the log without its note', async () => {
  const handout = await aHandout({ editionId: edition.id, note: 'Pour Samira' })
  const form = { ...GIVEN, item: 'goodies', note: 'Pour Karim' }
  expect(await statusOf(line.action(asked({ form, handout: handout.id })))).toBe(303)
  expect(await countHandouts(edition.id)).toEqual({ guides: 0, leaflets: 0, goodies: 250 })
  expect((await removal.loader(asked({ handout: handout.id }))).what).toBe(
    '250\u00a0petits cadeaux, mardi 8\u00a0octobre 2019',
  )
  expect(await countHandouts(edition.id)).toEqual({ guides: 0, leaflets: 0, goodies: 250 })

  expect(await statusOf(removal.action(asked({ form: {}, handout: handout.id })))).toBe(303)
  expect(await statusOf(removal.action(asked({ form: {}, handout: handout.id })))).toBe(404)
  expect(await countHandouts(edition.id)).toEqual({ guides: 0, leaflets: 0, goodies: 0 })
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.subject, 'handout'))
  expect(entries.map(({ verb }) => verb).toSorted()).toEqual(['delete', 'update'])
  expect(JSON.stringify(entries)).not.toMatch(/Samira|Karim/)
  const changed = entries.find(({ verb }) => verb === 'update')
  expect(changeLines(changed?.before ?? null, changed?.after ?? null)).toContain('exemplaires\u00a0: 10 → 250')
})

test('a line of another edition is not found here', async () => {
  const handout = await aHandout({ editionId: (await anEdition()).id })
  for (const route of [line.loader, removal.loader])
    expect(await statusOf(route(asked({ handout: handout.id })))).toBe(404)
  expect(await statusOf(removal.action(asked({ form: {}, handout: handout.id })))).toBe(404)
  expect(await db.select().from(handouts)).toHaveLength(1)
})

test('all that was given is counted by edition, and outside editions', async () => {
  const other = await anEdition()
  const { id: organisationId } = await anOrganisation()
  await aHandout({ editionId: edition.id, copies: 5 })
  await aHandout({ editionId: edition.id, copies: 7 })
  await aHandout({ editionId: other.id, item: 'goodies', copies: 3 })
  await aHandout({ editionId: other.id, item: 'leaflets', copies: 40 })
  await aHandout({ organisationId, copies: 100 })
  expect(await countAllHandouts()).toEqual({
    byEdition: new Map([
      [edition.id, { guides: 12, leaflets: 0, goodies: 0 }],
      [other.id, { guides: 0, leaflets: 40, goodies: 3 }],
    ]),
    outside: { guides: 100, leaflets: 0, goodies: 0 },
  })
})

test('an organisation that was given something is not deleted', async () => {
  const organisation = await anOrganisation()
  await aHandout({ editionId: edition.id, organisationId: organisation.id })
  expect(await deleteOrganisation(organisation, null)).toEqual({ outcome: 'in-use' })
})

test('the page takes as many statements for one line as for three', async () => {
  await aHandout({ editionId: edition.id })
  const forOne = await countStatements(() => list.loader(asked()))
  await aHandout({ editionId: edition.id })
  await aHandout({ editionId: edition.id, organisationId: (await anOrganisation()).id })
  expect(await countStatements(() => list.loader(asked()))).toBe(forOne)
})

describe('outside every edition', () => {
  const ask = (more: { outside?: string; form?: Record<string, string> } = {}) =>
    call('/x', { cookie, params: more.outside ? { outside: more.outside } : {}, form: more.form })

  test('things are given to an organisation, told apart from those of an edition', async () => {
    await aHandout({ editionId: edition.id, copies: 7 })
    const { slug } = await anOrganisation('Mission Locale')
    const form = { ...GIVEN, copies: '100', organisation: slug }
    expect(await statusOf(outside.action(ask({ form })))).toBe(303)
    expect(await outside.loader(ask())).toMatchObject({
      totals: { guides: 100, leaflets: 0, goodies: 0 },
      lines: [{ copies: 100, organisation: 'Mission Locale', editionId: null }],
    })
    expect((await countAllHandouts()).outside).toEqual({ guides: 100, leaflets: 0, goodies: 0 })
  })

  test('without an organisation they are refused, on adding and on changing', async () => {
    const { id: organisationId } = await anOrganisation()
    const handout = await aHandout({ organisationId })
    for (const answer of [
      await answerOf(outside.action(ask({ form: GIVEN }))),
      await answerOf(outsideLine.action(ask({ form: GIVEN, outside: handout.id }))),
    ])
      expect(answer).toMatchObject({
        init: { status: 422 },
        data: { reply: { error: { organisation: ['Choisissez une structure de la liste.'] } } },
      })
    expect(await db.select().from(handouts)).toMatchObject([{ organisationId }])
  })

  test('a line is changed and removed there; one of an edition is not found', async () => {
    const organisation = await anOrganisation('Mission Locale')
    const [given, atEdition] = [
      await aHandout({ organisationId: organisation.id }),
      await aHandout({ editionId: edition.id }),
    ]
    const form = { ...GIVEN, organisation: organisation.slug }
    expect(await statusOf(outsideLine.action(ask({ form, outside: given.id })))).toBe(303)
    const { what } = await outsideRemoval.loader(ask({ outside: given.id }))
    expect(what).toBe('250\u00a0guides du numérique, Mission Locale, mardi 8\u00a0octobre 2019')
    expect(await statusOf(outsideRemoval.action(ask({ form: {}, outside: given.id })))).toBe(303)
    expect(await statusOf(outsideRemoval.action(ask({ form: {}, outside: atEdition.id })))).toBe(404)
    expect(await db.select().from(handouts)).toMatchObject([{ id: atEdition.id }])
  })
})
