import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { TEMPLATES } from 'emails/samples'
import { beforeEach, expect, test } from 'vitest'
import * as copy from '~/routes/message-desk/templates/copy'
import * as letter from '~/routes/message-desk/templates/letter'
import Templates, * as list from '~/routes/message-desk/templates/list'
import OwnTextsRemoval, * as removal from '~/routes/message-desk/templates/own-texts-removal'
import TemplatePage, * as one from '~/routes/message-desk/templates/template'
import Texts, * as texts from '~/routes/message-desk/templates/texts'
import * as typed from '~/routes/message-desk/templates/typed-letter'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

let cookie: string
beforeEach(async () => {
  cookie = await aSignedInMember({ email: 'lea@exemple.fr' })
})

const ticket = { template: 'ticket', language: 'fr' }
const asked = (params: Record<string, string> = {}, form?: Record<string, string>, query = '') =>
  call(`/organisation/messages/modeles${query}`, { cookie, params, form })
const htmlOf = async (answer: unknown) => ((await answer) as Response).text()

test('every kind of letter is told in words, and opens in each of its languages', async () => {
  const page = await renderPage(Templates, await list.loader(asked()))
  for (const [template, { name, languages }] of Object.entries(TEMPLATES)) {
    expect(page).toContain(`>${name.replaceAll("'", '&#x27;')}<`)
    for (const language of languages) {
      const html = await htmlOf(letter.loader(asked({ template }, undefined, `?langue=${language}`)))
      expect(html).toContain(`lang="${language}"`)
      expect(html).not.toContain('cid:')
    }
    expect(await statusOf(one.loader(asked({ template })))).toBe(200)
  }
})

test('a letter that nobody knows is not found, nor texts that are not to be changed', async () => {
  for (const template of ['x', 'toString', '__proto__']) {
    expect(await statusOf(one.loader(asked({ template })))).toBe(404)
    expect(await statusOf(letter.loader(asked({ template })))).toBe(404)
  }
  expect(await statusOf(texts.loader(asked({ template: 'sign-in', language: 'fr' })))).toBe(404)
  expect(await statusOf(texts.loader(asked({ template: 'ticket', language: 'de' })))).toBe(404)
})

test('an organiser rewrites a sentence, sees it in the letter, then takes ours back', async () => {
  const form = { title: 'Vivement mardi, {prénom} !' }
  expect(await statusOf(texts.action(asked(ticket, form)))).toBe(303)
  expect(await htmlOf(letter.loader(asked(ticket)))).toContain('Vivement mardi, Samira\u00a0!')
  const page = await renderPage(Texts, await texts.loader(asked(ticket)))
  expect(page).toContain('Vivement mardi, {prénom}\u00a0!</textarea>')
  expect(page).toContain('D’origine\u00a0: À bientôt, {prénom}\u00a0!')

  expect(await renderPage(OwnTextsRemoval, await removal.loader(asked(ticket)))).toContain('Revenir aux textes')
  expect(await statusOf(removal.action(asked(ticket, {})))).toBe(303)
  expect(await htmlOf(letter.loader(asked(ticket)))).toContain('À bientôt, Samira\u00a0!')
})

test('a wrong placeholder is told beside its field, and what was typed stays', async () => {
  const form = { subject: 'Votre billet', title: 'À bientôt, {nom}', noted: 'C’est noté.' }
  const answer = (await answerOf(texts.action(asked(ticket, form)))) as { data: unknown; init: { status: number } }
  expect(answer.init.status).toBe(422)
  const page = await renderPage(Texts, await texts.loader(asked(ticket)), answer.data)
  for (const words of [
    'Il manque {date}',
    'Ce nom entre accolades n’existe pas\u00a0: {nom}.',
    'À bientôt, {nom}</textarea>',
    'C’est noté.</textarea>',
  ]) {
    expect(page).toContain(words)
  }
  expect(await htmlOf(letter.loader(asked(ticket)))).toContain('Votre inscription est notée.')
})

test('what is typed is shown before it is saved, as text, and nothing is kept', async () => {
  const form = { title: 'Salut {prénom}, <script>alert(1)</script>', noted: '' }
  const html = await htmlOf(typed.action(asked(ticket, form)))
  expect(html).toContain('Salut Samira, &lt;script&gt;')
  expect(html).toContain('Votre inscription est notée.')
  expect(await htmlOf(letter.loader(asked(ticket)))).toContain('À bientôt, Samira\u00a0!')
})

test('an organiser is sent a copy, in the language they look at, marked as such', async () => {
  expect(await statusOf(copy.action(asked(ticket, {}, '?langue=en')))).toBe(303)
  const written = await db.select().from(messages)
  expect(written).toMatchObject([{ template: 'test-copy', recipient: 'lea@exemple.fr', registrationId: null }])
  expect(written[0]?.subject).toBe(
    'Exemplaire\u00a0: Your ticket: Le Numérique Prend Ses Quartiers, Tuesday 15 December 2026, 13:30 to 17:00',
  )
})

test('the page of a letter shows it in both languages', async () => {
  const page = await renderPage(TemplatePage, await one.loader(asked({ template: 'ticket' })))
  for (const words of ['En français', 'En anglais', 'lettre?langue=en', 'Dès l’inscription', 'SEE YOU SOON, SAMIRA']) {
    expect(page).toContain(words)
  }
})
