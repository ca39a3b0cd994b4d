import { db } from 'db/client.server'
import { messageTexts } from 'db/schema/message-texts'
import type { Language } from 'db/schema/words'
import { and, eq, sql } from 'drizzle-orm'
import { type EditableTemplate, TEXTS } from 'emails/texts'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { labelled } from './sentences'
import { listOwnSentences } from './words.server'

type Change = {
  template: EditableTemplate
  language: Language
  /** What stands in the place of ours, by sentence; null: ours. */
  sentences: Record<string, string | null>
  /** What the journal calls the letter. */
  label: string
  actor: Actor
}

/** Puts organisers' sentences in the place of ours, in one language, all at once. */
export function setSentences({ template, language, sentences, label, actor }: Change): Promise<void> {
  return db.transaction(async transaction => {
    // Two who save at the same time: the second one finds what the first one wrote.
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`texts ${template}`}, 0))`)
    const own = (await listOwnSentences(template, transaction)).filter(one => one.language === language)
    const rows = Object.entries(sentences).flatMap(([sentence, text]) =>
      text === null ? [] : [{ template, language, sentence, text }],
    )
    const before = textsByLabel(template, language, own)
    const after = textsByLabel(template, language, rows)
    if (JSON.stringify(before) === JSON.stringify(after)) return

    const ofLetter = and(eq(messageTexts.template, template), eq(messageTexts.language, language))
    await transaction.delete(messageTexts).where(ofLetter)
    if (rows.length > 0) await transaction.insert(messageTexts).values(rows)
    await recordDeed({ actor, verb: 'update', subject: 'message-text', label, before, after }, transaction)
  })
}

function textsByLabel(template: EditableTemplate, language: Language, own: { sentence: string; text: string }[]) {
  const texts = labelled(TEXTS[template][language]).map(({ key, label }) => [
    label,
    own.find(({ sentence }) => sentence === key)?.text,
  ])
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined))
}
