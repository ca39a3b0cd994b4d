import { expect, test } from 'vitest'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { parisDay } from '~/lib/dates'
import * as sessions from '~/routes/account/account'
import * as signOut from '~/routes/account/sign-out'
import { loader as messages } from '~/routes/message-desk/list'
import { loader as home } from '~/routes/organisation/home'
import { aCompany, anAfterWork, startedSince } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

const WAYS = [
  ['home', () => home(call('/organisation'))],
  ['messages', () => messages(call('/organisation/messages'))],
  ['account', () => sessions.loader(call('/organisation/compte'))],
  ['closing a session', () => sessions.action(call('/organisation/compte', { form: { session: 'x' } }))],
  ['signing out', () => signOut.action(call('/organisation/deconnexion', { form: {} }))],
] as const

test.each(WAYS)('%s: strangers are sent to the sign-in page', async (_, ask) => {
  const answer = (await answerOf<unknown>(ask())) as Response
  expect(answer.headers.get('Location')).toMatch(/^\/connexion\?/)
})

test('organisers alone read what became of messages', async () => {
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    expect(await statusOf(messages(call('/organisation/messages', { cookie })))).toBe(403)
  }
  const cookie = await aSignedInMember({ role: 'organiser' })
  expect(await statusOf(messages(call('/organisation/messages', { cookie })))).toBe(200)
})

test('a member sees and closes the session of this very device', async () => {
  const cookie = await aSignedInMember()
  const ask = () => sessions.loader(call('/organisation/compte', { cookie }))
  const [own] = (await ask()).sessions
  expect(own?.isThisOne).toBe(true)

  await answerOf(sessions.action(call('/organisation/compte', { cookie, form: { session: own?.id ?? '' } })))
  expect(await statusOf(ask())).toBe(302)
})

test('the door of an edition is offered until it is over, whether its hours are known or not', async () => {
  const vague = { startsAt: null, endsAt: null, registrationClosesAt: null }
  await anEdition({
    ...vague,
    slug: 'du-jour',
    heldOn: parisDay(new Date()),
    year: Number(parisDay(new Date()).slice(0, 4)),
  })
  await anEdition({ ...vague, slug: 'passee', heldOn: '2019-10-08', year: 2019 })

  const { editions } = await home(call('/organisation', { cookie: await aSignedInMember() }))
  expect(Object.fromEntries(editions.map(({ slug, isOver }) => [slug, isOver]))).toEqual({
    'du-jour': false,
    passee: true,
  })
})

test('an edition that is not published is told to organisers alone', async () => {
  await anEdition({ slug: 'en-projet', publishedAt: null })
  const slugsFor = async (role: 'organiser' | 'partner') => {
    const { editions } = await home(call('/organisation', { cookie: await aSignedInMember({ role }) }))
    return editions.map(({ slug }) => slug)
  }
  expect(await slugsFor('organiser')).toEqual(['en-projet'])
  expect(await slugsFor('partner')).toEqual([])
})

test('figures that are not public yet are offered to organisers alone', async () => {
  await anEdition({ slug: 'a-venir' })
  const offeredTo = async (role: 'organiser' | 'partner') => {
    const { editions } = await home(call('/organisation', { cookie: await aSignedInMember({ role }) }))
    return editions.map(({ showsFigures }) => showsFigures)
  }
  expect(await offeredTo('partner')).toEqual([false])
  expect(await offeredTo('organiser')).toEqual([true])
})

test('a session that cannot exist is not found', async () => {
  const cookie = await aSignedInMember()
  for (const session of ['', '\0']) {
    expect(await statusOf(sessions.action(call('/organisation/compte', { cookie, form: { session } })))).toBe(404)
  }
})

test('a recruiter finds first the next after-work of their own company, and no other', async () => {
  const [past, next, later] = [await anAfterWork(), await anAfterWork(), await anAfterWork()]
  const company = await aCompany(past)
  for (const { id: activityId } of [later, next]) {
    await addRecruiter({ activityId, organisationId: company.id, actor: null })
  }
  await aCompany(await anAfterWork())
  await startedSince(past, 300)
  await startedSince(next, 60)

  const evening = async (values: Parameters<typeof aSignedInMember>[0]) =>
    (await home(call('/organisation', { cookie: await aSignedInMember(values) }))).evening?.afterWork.id
  expect(await evening({ role: 'recruiter', organisationId: company.id })).toBe(next.id)
  const elsewhere = { role: null, editionRoles: { [past.editionId]: 'recruiter' as const } }
  expect(await evening({ ...elsewhere, organisationId: company.id })).toBeUndefined()
  expect(await evening({ role: 'recruiter' })).toBeUndefined()
  expect(await evening({ role: 'partner', organisationId: company.id })).toBeUndefined()
})
