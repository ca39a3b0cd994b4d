import { expect, test } from 'vitest'
import { action } from '~/routes/account/sign-in'
import { action as openLink } from '~/routes/account/sign-in-link'
import { loader as home } from '~/routes/organisation/home'
import { aMember, aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

test('the answer is the same for a known and an unknown e-mail', async () => {
  const email = await aMember()
  const strip = (answer: unknown) => JSON.stringify(answer).replace(/"link":"[^"]*"/, '')

  const known = strip(await action(call('/connexion', { form: { email } })))
  const unknown = strip(await action(call('/connexion', { form: { email: 'personne@exemple.fr' } })))
  expect(known.replace(',}', '}')).toBe(unknown)
})

test('a wrong e-mail is kept and explained', async () => {
  const answer = (await action(call('/connexion', { form: { email: 'samira@' } }))) as {
    init: { status: number }
    data: { form: { error: Record<string, string[]>; initialValue: Record<string, string> } }
  }
  expect(answer.init.status).toBe(422)
  expect(answer.data.form.error.email).toEqual(['Écrivez une adresse e-mail complète, comme prenom@exemple.fr.'])
  expect(answer.data.form.initialValue.email).toBe('samira@')
})

test('people who ask too often are told so', async () => {
  expect(await statusOf(action(call('/connexion', { form: { email: 'a@b.fr' } }, { asksTooOften: true })))).toBe(429)
})

test('a used or invented link is told apart from a crash', async () => {
  expect(await statusOf(openLink(call('/connexion/x', { form: {}, params: { token: 'x' } })))).toBe(410)
})

test('a sign-in leads inside the members’ space, never elsewhere', async () => {
  for (const [wanted, expected] of [
    ['/organisation/compte', '/organisation/compte'],
    ['https://ailleurs.fr', '/organisation'],
    ['//ailleurs.fr', '/organisation'],
    ['/organisation/../billet', '/organisation'],
  ] as const) {
    const email = await aMember()
    const sent = (await action(call(`/connexion?suite=${encodeURIComponent(wanted)}`, { form: { email } }))) as {
      link: string
    }
    const link = new URL(sent.link)
    const token = link.pathname.split('/').at(-1) ?? ''
    const answer = (await answerOf(
      openLink(call(link.pathname + link.search, { form: {}, params: { token } })),
    )) as Response
    expect(answer.headers.get('Location')).toBe(expected)
  }
})

test('the members’ space sends strangers to the sign-in page and back', async () => {
  const answer = (await answerOf(home(call('/organisation')))) as Response
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe('/connexion?suite=%2Forganisation')
})

test('each role enters the members’ space', async () => {
  for (const role of ['organiser', 'partner', 'recruiter', 'adviser'] as const) {
    expect(await statusOf(home(call('/organisation', { cookie: await aSignedInMember({ role }) })))).toBe(200)
  }
})
