import { db } from 'db/client.server'
import { type Mailing, mailings } from 'db/schema/mailings'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { MailingValues } from './schema'

type Kept = Pick<Mailing, 'id' | 'editionId' | 'subject'>

/** Keeps a draft; nothing leaves yet. Gives back its id. */
export function draftMailing({ editionId, values, actor }: { editionId: string; values: MailingValues; actor: Actor }) {
  return db.transaction(async transaction => {
    const [mailing] = await transaction
      .insert(mailings)
      .values({ editionId, ...values })
      .returning()
    if (!mailing) throw new Error('The draft was not kept')
    await recordDeed({ actor, verb: 'create', after: values, ...subjectOf(mailing) }, transaction)
    return mailing.id
  })
}

/** Changes a draft; what has been sent stays as it was read. */
export function changeMailing({ mailing, values, actor }: { mailing: Mailing; values: MailingValues; actor: Actor }) {
  return db.transaction(async transaction => {
    const changed = await transaction.update(mailings).set(values).where(isDraft(mailing)).returning()
    if (changed.length === 0) return { outcome: 'sent-already' as const }
    await recordDeed({ actor, verb: 'update', before: mailing, after: values, ...subjectOf(mailing) }, transaction)
    return { outcome: 'changed' as const }
  })
}

/** Throws a draft away. */
export function removeMailing({ mailing, actor }: { mailing: Mailing; actor: Actor }) {
  return db.transaction(async transaction => {
    const removed = await transaction.delete(mailings).where(isDraft(mailing)).returning()
    if (removed.length === 0) return { outcome: 'sent-already' as const }
    await recordDeed({ actor, verb: 'delete', before: mailing, ...subjectOf(mailing) }, transaction)
    return { outcome: 'removed' as const }
  })
}

/** What the journal says that a deed is about; a subject line is the organisers' own words. */
export function subjectOf({ id, editionId, subject }: Kept) {
  return { subject: 'mailing', subjectId: id, editionId, label: subject }
}

function isDraft({ id }: Mailing) {
  return and(eq(mailings.id, id), isNull(mailings.sentAt))
}
