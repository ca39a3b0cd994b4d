import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { messageTexts } from 'db/schema/message-texts'
import { messages } from 'db/schema/messages'
import { TEXTS } from 'emails/texts'
import { expect, test } from 'vitest'
import { setSentences } from '~/features/message-text/change.server'
import { findWords } from '~/features/message-text/words.server'
import { register } from '~/features/registration/register.server'
import { anEdition } from '../../factories/edition'
import { answersOf } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const TITLE = 'Vivement mardi, {prénom}\u00a0!'
const change = (sentences: Record<string, string | null>, language: 'fr' | 'en' = 'fr') =>
  setSentences({ template: 'ticket', language, sentences, label: 'Billet, en français', actor: null })

test('a sentence that organisers wrote stands in the place of ours, in its language alone', async () => {
  await change({ title: TITLE, noted: null })
  const { fr, en } = await findWords('ticket')
  expect(fr).toEqual({ ...TEXTS.ticket.fr, title: TITLE })
  expect(en).toEqual(TEXTS.ticket.en)
  expect(await findWords('ticket-again')).toEqual(TEXTS['ticket-again'])
})

test('what is written from then on says it, to each person with their own name', async () => {
  await change({ title: TITLE })
  const edition = await anEdition()
  const answers = answersOf({ firstName: 'Samira', email: 'samira@exemple.fr' })
  await register({ edition: { ...edition, venue: null }, answers, language: 'fr', now: new Date() })
  const [message] = await db.select({ html: messages.html }).from(messages)
  expect(message?.html).toContain('Vivement mardi, Samira\u00a0!')
})

test('ours come back, and the journal keeps what stood there', async () => {
  await change({ title: TITLE })
  await change({})
  expect(await findWords('ticket')).toEqual(TEXTS.ticket)
  const entries = await db.select().from(auditEntries)
  const told = entries.map(({ subject, label, before, after }) => ({ subject, label, before, after }))
  const about = { subject: 'message-text', label: 'Billet, en français' }
  expect(told).toEqual([
    { ...about, before: {}, after: { Titre: TITLE } },
    { ...about, before: { Titre: TITLE }, after: {} },
  ])
})

test('saving the same again leaves no entry', async () => {
  await change({ title: TITLE })
  await change({ title: TITLE })
  expect(await db.$count(auditEntries)).toBe(1)
})

test('two who save at once leave the texts of one of them, whole', async () => {
  const texts = ['un', 'deux', 'trois'].map(word => ({ title: `Titre ${word}`, noted: `Phrase ${word}` }))
  await Promise.all(texts.map(text => change(text)))
  const { title, noted } = (await findWords('ticket')).fr
  expect(texts).toContainEqual({ title, noted })
})

test('a sentence that a letter no longer has is left aside', async () => {
  await db.insert(messageTexts).values({ template: 'ticket', language: 'fr', sentence: 'toString', text: 'Ancien' })
  expect(await findWords('ticket')).toEqual(TEXTS.ticket)
})

test('the texts of a letter are read in one statement', async () => {
  expect(await countStatements(() => findWords('ticket'))).toBe(1)
})
