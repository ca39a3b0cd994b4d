import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { groups } from 'db/schema/groups'
import type { Organisation } from 'db/schema/organisations'
import { beforeEach, expect, test } from 'vitest'
import { groupAddress, groupPath } from '~/features/group/link.server'
import * as closing from '~/routes/groups/desk/closing'
import * as one from '~/routes/groups/desk/group'
import * as list from '~/routes/groups/desk/list'
import * as own from '~/routes/groups/desk/own'
import * as reopening from '~/routes/groups/desk/reopening'
import { aDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { aSignedInMember, theMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { aPastFair } from '../../factories/past-fair'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const DAY = 24 * 60 * 60 * 1000
let cookie: string
let edition: Edition
let organisation: Organisation

beforeEach(async () => {
  cookie = await aSignedInMember()
  edition = await anEdition()
  organisation = await anOrganisation('Mission Exemple')
})

const asked = (form?: Record<string, string>, group = '') =>
  call('/', { cookie, form, params: { edition: edition.slug, group } })
const location = (answer: unknown) => (answer as Response).headers.get('Location')

test('an organiser makes the link of a structure’s group, and reads its address', async () => {
  const answer = await list.action(asked({ prescriberId: organisation.id, name: 'Les mardis' }))
  const [group] = await db.select().from(groups)
  expect(group).toMatchObject({
    editionId: edition.id,
    prescriberId: organisation.id,
    name: 'Les mardis',
    memberId: null,
  })
  expect(location(answer)).toBe(`/organisation/editions/${edition.slug}/groupes/${group?.id}?fait=cree`)
  const page = await one.loader(asked(undefined, group?.id))
  expect(page).toMatchObject({ link: { address: groupAddress(group?.id ?? '') } })
  const html = await renderPage(one.default, page)
  expect(html).toContain(groupAddress(group?.id ?? ''))
})

test('the journal tells the structure of a new group, never its address, its name nor who accompanies', async () => {
  await list.action(asked({ prescriberId: organisation.id, name: 'Plantée' }))
  const [group] = await db.select().from(groups)
  const entries = await db.select().from(auditEntries)
  expect(entries).toMatchObject([{ verb: 'create', subject: 'group', after: { prescriberId: organisation.id } }])
  expect(JSON.stringify(entries)).not.toMatch(/Plantée/)
  expect(JSON.stringify(entries)).not.toContain(
    groupPath(group?.id ?? '')
      .split('/')
      .at(-1),
  )
})

test.each([
  ['no structure', ''],
  ['something that is no structure', 'x'],
  ['a structure that is gone', '00000000-0000-4000-8000-000000000000'],
])('a group of %s is refused beside the field, what was typed stays', async (_, prescriberId) => {
  expect(await list.action(asked({ prescriberId, name: 'Les mardis' }))).toMatchObject({
    init: { status: 422 },
    data: { reply: { initialValue: { name: 'Les mardis' }, error: { prescriberId: [expect.any(String)] } } },
  })
  expect(await db.$count(groups)).toBe(0)
})

test('an edition that is over gets no group any more', async () => {
  edition = await aPastFair(0)
  expect(await statusOf(list.action(asked({ prescriberId: organisation.id })))).toBe(422)
  expect(await db.$count(groups)).toBe(0)
})

test('a link is closed, tells so, and opens again at the same address', async () => {
  const group = await aGroup(edition, { prescriberId: organisation.id })
  expect(await statusOf(closing.action(asked({}, group.id)))).toBe(303)
  expect(await db.select().from(groups)).toMatchObject([{ revokedAt: expect.any(Date) }])
  expect(await one.loader(asked(undefined, group.id))).toMatchObject({ link: undefined, group: { isRevoked: true } })
  expect(await statusOf(reopening.action(asked({}, group.id)))).toBe(303)
  expect(await db.select().from(groups)).toMatchObject([{ revokedAt: null }])
  expect(await db.select().from(auditEntries)).toMatchObject([{ verb: 'close' }, { verb: 'open' }])
})

test('the list names no person, and takes as many statements for three groups as for one', async () => {
  const group = await aGroup(edition, { prescriberId: organisation.id })
  await aPersonOf(group, { lastName: 'Plantée' })
  const read = () => list.loader(asked())
  const few = await countStatements(read)
  for (let more = 0; more < 2; more++) await aPersonOf(await aGroup(edition))
  expect(await countStatements(read)).toBe(few)
  const html = await renderPage(list.default, await read())
  expect(html).toContain('Mission Exemple')
  expect(html).not.toContain('Plantée')
})

test('an adviser makes an own group where registration is open, and is led to its page', async () => {
  cookie = await aSignedInMember({ role: 'adviser', email: 'conseil@exemple.fr', organisationId: organisation.id })
  const answer = await own.action(asked({ edition: edition.slug }))
  const [group] = await db.select().from(groups)
  const { id } = await theMember('conseil@exemple.fr')
  expect(group).toMatchObject({ memberId: id, prescriberId: organisation.id, adviserName: 'Camille' })
  expect(location(answer)).toBe(groupPath(group?.id ?? ''))
  expect(await own.loader(asked())).toMatchObject({ groups: [{ id: group?.id, path: groupPath(group?.id ?? '') }] })
  expect(await db.select().from(auditEntries)).toMatchObject([{ memberId: id, verb: 'create', subject: 'group' }])
})

test('an adviser’s list of groups tells nothing of who comes', async () => {
  cookie = await aSignedInMember({ role: 'adviser', email: 'conseil@exemple.fr' })
  const group = await aGroup(edition, { memberId: (await theMember('conseil@exemple.fr')).id })
  const samira = await aPersonOf(group)
  const before = await own.loader(asked())
  await (await aDevice(edition)).scan({ shortCode: samira.shortCode })
  expect(before).toMatchObject({ groups: [{ people: 1 }] })
  expect(await own.loader(asked())).toEqual(before)
})

test('an adviser reads their own groups alone', async () => {
  await aGroup(edition, { prescriberId: organisation.id })
  cookie = await aSignedInMember({ role: 'adviser', organisationId: organisation.id })
  expect(await own.loader(asked())).toMatchObject({ groups: [] })
})

test('an adviser of one edition makes groups for that one alone', async () => {
  const other = await anEdition()
  cookie = await aSignedInMember({ role: null, editionRoles: { [edition.id]: 'adviser' } })
  expect(await own.loader(asked())).toMatchObject({ editions: [{ slug: edition.slug }] })
  expect(await statusOf(own.action(asked({ edition: other.slug })))).toBe(422)
  expect(await statusOf(own.action(asked({ edition: edition.slug })))).toBe(303)
})

test.each([
  ['not open yet', { registrationOpensAt: new Date(Date.now() + DAY / 2) }],
  ['full', { capacity: 1 }],
  ['hidden', { publishedAt: null }],
  ['unknown', { slug: 'autre' }],
])('an adviser makes no group for an edition that is %s', async (state, values) => {
  const target = await anEdition(values)
  if (state === 'full') await aPersonOf(await aGroup(target))
  cookie = await aSignedInMember({ role: 'adviser' })
  const slug = state === 'unknown' ? 'inconnue' : target.slug
  expect(await answerOf(own.action(asked({ edition: slug })))).toMatchObject({
    init: { status: 422 },
    data: { reply: { error: { edition: [expect.any(String)] } } },
  })
})
