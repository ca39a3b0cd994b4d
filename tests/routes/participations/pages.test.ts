import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import { setRoles } from '~/features/organisation/participations.server'
import { listOrganisationsOf } from '~/features/organisation/queries.server'
import * as carryOver from '~/routes/participations/carry-over'
import * as undoing from '~/routes/participations/carry-over-undoing'
import * as list from '~/routes/participations/list'
import * as roles from '~/routes/participations/roles'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'
import { meanwhile } from '../../support/meanwhile'

let edition: Edition
let cookie: string
const at = (organisation = '') => ({ edition: edition.slug, organisation })
const held = async () => (await listOrganisationsOf(edition.id)).map(one => [one.name, ...one.roles])

beforeEach(async () => {
  edition = await anEdition()
  cookie = await aSignedInMember({ role: 'organiser' })
})

test('others than the organisers of the edition see and change nothing; an unknown edition is not found', async () => {
  await anOrganisation('AFPA')
  const partner = await aSignedInMember({ role: 'partner' })
  for (const route of [list, roles, carryOver, undoing]) {
    const refused = { cookie: partner, params: at('afpa') }
    expect(await statusOf(route.loader(call('/', refused)))).toBe(403)
    expect(await statusOf(route.action(call('/', { ...refused, form: {} })))).toBe(403)
    const unknown = { cookie, params: { edition: 'inconnue', organisation: 'afpa' } }
    expect(await statusOf(route.loader(call('/', unknown)))).toBe(404)
    expect(await statusOf(route.action(call('/', { ...unknown, form: {} })))).toBe(404)
  }
  expect(await statusOf(roles.loader(call('/', { cookie, params: at('inconnue') })))).toBe(404)
})

test('an organisation is added with its roles, filtered by them, changed, and put back as before', async () => {
  const { id } = await anOrganisation('AFPA')
  const add: [string, string][] = [
    ['organisation', id],
    ['roles', 'partner'],
    ['roles', 'funder'],
  ]
  expect(await statusOf(list.action(call('/', { cookie, params: at(), form: add })))).toBe(303)
  expect(await held()).toEqual([['AFPA', 'partner', 'funder']])
  const shown = async (query: string) =>
    (await list.loader(call(`/?${query}`, { cookie, params: at() }))).organisations.map(({ name }) => name)
  expect([await shown('role=funder'), await shown('role=recruiter'), await shown('q=afp')]).toEqual([
    ['AFPA'],
    [],
    ['AFPA'],
  ])

  const removal = (await answerOf(roles.action(call('/', { cookie, params: at('afpa'), form: {} })))) as Response
  expect(await held()).toEqual([])
  const { done } = await list.loader(call(removal.headers.get('Location') ?? '', { cookie, params: at() }))
  expect(done).toEqual({ slug: 'afpa', name: 'AFPA', before: ['partner', 'funder'] })
})

test.each([
  ['nothing', {}],
  ['no role', { organisation: '00000000-0000-4000-8000-000000000000' }],
  ['an invented organisation', { organisation: '00000000-0000-4000-8000-000000000000', roles: 'partner' }],
  ['an invented role', { organisation: '00000000-0000-4000-8000-000000000000', roles: 'king' }],
])('adding %s is refused', async (_, form) => {
  const answer = await list.action(call('/', { cookie, params: at(), form: form as Record<string, string> }))
  expect(await statusOf(answer)).toBe(422)
  expect(await held()).toEqual([])
})

test('organisations of an earlier edition are taken over at once, only those ticked', async () => {
  const earlier = await anEdition()
  const [afpa, simplon] = [await anOrganisation('AFPA'), await anOrganisation('Simplon')]
  for (const organisation of [afpa, simplon])
    await setRoles({ edition: earlier, organisation, roles: ['partner'], actor: null })
  const { organisations } = await carryOver.loader(call(`/?de=${earlier.slug}`, { cookie, params: at() }))
  expect(organisations.map(({ name }) => name)).toEqual(['AFPA', 'Simplon'])

  const form = { from: earlier.slug, organisations: afpa.id }
  const answer = (await answerOf(carryOver.action(call('/', { cookie, params: at(), form })))) as Response
  expect(answer.headers.get('Location')).toContain('reprises=afpa.partner')
  expect(await held()).toEqual([['AFPA', 'partner']])
  const unknown = { from: 'inconnue', organisations: afpa.id }
  expect(await statusOf(carryOver.action(call('/', { cookie, params: at(), form: unknown })))).toBe(404)
})

test('a carry-over without a ticked organisation is refused with a sentence', async () => {
  const earlier = await anEdition()
  const answer = await carryOver.action(call('/', { cookie, params: at(), form: { from: earlier.slug } }))
  expect(await statusOf(answer)).toBe(422)
  expect(answer).toMatchObject({ data: { error: 'Cochez au moins une structure de la liste.' } })
})

test('the page after a carry-over undoes it in one click, and says so', async () => {
  const earlier = await anEdition()
  const afpa = await anOrganisation('AFPA')
  await setRoles({ edition: earlier, organisation: afpa, roles: ['partner', 'funder'], actor: null })
  await setRoles({ edition, organisation: afpa, roles: ['partner'], actor: null })
  const form = { from: earlier.slug, organisations: afpa.id }
  const carried = (await answerOf(carryOver.action(call('/', { cookie, params: at(), form })))) as Response
  const shown = async (answer: Response) =>
    (await list.loader(call(answer.headers.get('Location') ?? '', { cookie, params: at() }))).done
  expect(await shown(carried)).toEqual({ carried: [{ slug: 'afpa', roles: ['funder'] }] })

  const undo = call('/', { cookie, params: at(), form: { carried: 'afpa.funder' } })
  const undone = (await answerOf(undoing.action(undo))) as Response
  expect(await shown(undone)).toEqual({ undone: 1 })
  expect(await held()).toEqual([['AFPA', 'partner']])
})

test('the roles of an organisation deleted at that moment are not found', async () => {
  const afpa = await anOrganisation('AFPA')
  const form = { roles: 'partner' }
  const change = meanwhile(call('/', { cookie, params: at('afpa'), form }), () => deleteOrganisation(afpa, null))
  expect(await statusOf(roles.action(change))).toBe(404)
  expect(await held()).toEqual([])
})
