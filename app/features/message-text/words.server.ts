import { type Database, db } from 'db/client.server'
import { messageTexts } from 'db/schema/message-texts'
import { asc, eq } from 'drizzle-orm'
import { type EditableTemplate, TEXTS } from 'emails/texts'

/** The sentences of a letter in both languages: ours, and those that organisers wrote in their place. One statement. */
export async function findWords<Template extends EditableTemplate>(
  template: Template,
  database: Database = db,
): Promise<(typeof TEXTS)[Template]> {
  const own = await listOwnSentences(template, database)
  const words = structuredClone<Record<string, Record<string, string>>>(TEXTS[template])
  for (const { language, sentence, text } of own) {
    const sentences = words[language]
    if (sentences && Object.hasOwn(sentences, sentence)) sentences[sentence] = text
  }
  return words as (typeof TEXTS)[Template]
}

/** The sentences that organisers wrote in the place of ours. */
export function listOwnSentences(template: EditableTemplate, database: Database = db) {
  return database
    .select({ language: messageTexts.language, sentence: messageTexts.sentence, text: messageTexts.text })
    .from(messageTexts)
    .where(eq(messageTexts.template, template))
    .orderBy(asc(messageTexts.language), asc(messageTexts.sentence))
}
