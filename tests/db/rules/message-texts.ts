import { db } from 'db/client.server'
import { messageTexts } from 'db/schema/message-texts'
import type { Rule } from './rule'

const text = (values: Partial<typeof messageTexts.$inferInsert>) => async () =>
  db
    .insert(messageTexts)
    .values({ template: 'ticket', language: 'fr', sentence: 'title', text: 'À mardi\u00a0!', ...values })

async function twice() {
  await text({})()
  await text({ text: 'À bientôt\u00a0!' })()
}

export const RULES: Rule[] = [
  ['message_texts_language', 'a text is in a language that people read', text({ language: 'x' as never })],
  ['message_texts_say_something', 'a text that replaces ours says something', text({ text: '  ' })],
  ['message_texts_template_language_sentence_pk', 'a sentence has one text in each language', twice],
]
