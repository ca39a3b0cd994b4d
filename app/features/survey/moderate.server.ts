import { type Database, db } from 'db/client.server'
import { type SurveyText, surveyTexts } from 'db/schema/surveys'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'

type Wish = { text: Pick<SurveyText, 'id'>; actor: Actor }
type Dated = Wish & { now: Date }
type Outcome = { outcome: 'done' | 'gone' }

/** Lets everybody read a text, once the results are public; `gone` when it was erased meanwhile. */
export function publishText({ now, ...wish }: Dated): Promise<Outcome> {
  return mark(wish, 'publish', text => ({ publishedAt: text.publishedAt ?? now, setAsideAt: null }))
}

/** Keeps a text from everybody but the organisers, published or not; `gone` when it was erased meanwhile. */
export function setTextAside({ now, ...wish }: Dated): Promise<Outcome> {
  return mark(wish, 'withdraw', text => ({ publishedAt: null, setAsideAt: text.setAsideAt ?? now }))
}

/** Erases a text for good; erasing it twice is once. */
export function eraseText({ text, actor }: Wish): Promise<void> {
  return db.transaction(async transaction => {
    const [before] = await transaction.delete(surveyTexts).where(eq(surveyTexts.id, text.id)).returning()
    if (before) await recordDeed({ actor, verb: 'delete', before, ...subjectOf(before) }, transaction)
  })
}

type Places = Pick<SurveyText, 'publishedAt' | 'setAsideAt'>

function mark({ text, actor }: Wish, verb: 'publish' | 'withdraw', placed: (text: SurveyText) => Places) {
  return db.transaction(async (transaction): Promise<Outcome> => {
    const before = await lockText(text.id, transaction)
    if (!before) return { outcome: 'gone' }
    const after = { ...before, ...placed(before) }
    if (after.publishedAt === before.publishedAt && after.setAsideAt === before.setAsideAt) return { outcome: 'done' }
    await transaction.update(surveyTexts).set(placed(before)).where(eq(surveyTexts.id, text.id))
    await recordDeed({ actor, verb, before, after, ...subjectOf(before) }, transaction)
    return { outcome: 'done' }
  })
}

async function lockText(id: string, transaction: Database): Promise<SurveyText | undefined> {
  const [found] = await transaction.select().from(surveyTexts).where(eq(surveyTexts.id, id)).for('update')
  return found
}

function subjectOf({ id, editionId }: SurveyText) {
  return { subject: 'survey-text', subjectId: id, editionId }
}
