import { db } from 'db/client.server'
import { type Mailing, mailings } from 'db/schema/mailings'
import { and, eq, isNull } from 'drizzle-orm'
import { mailingMessage } from 'emails/mailing'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isOver } from '~/features/edition/moments'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { queueInBatches, writeMessage } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { ticketLink } from '~/features/ticket/link.server'
import { config } from '~/lib/config.server'
import { listReached, type Person } from './people.server'
import { subjectOf } from './write.server'

type Sending = { mailing: Mailing; edition: EditionWithVenue; actor: Actor; now: Date }

/** Writes to everybody whom the mailing reaches at that moment, once; `nobody` leaves the draft as it is. */
export function sendMailing({ mailing, edition, actor, now }: Sending) {
  return db.transaction(async transaction => {
    const [draft] = await transaction
      .select()
      .from(mailings)
      .where(and(eq(mailings.id, mailing.id), isNull(mailings.sentAt)))
      .for('update')
    if (!draft) return { outcome: 'sent-already' as const }
    const people = await listReached(draft, isOver(edition, now), transaction)
    if (people.length === 0) return { outcome: 'nobody' as const }
    const write = ({ id, email, firstName, language }: Person) =>
      writeMessage({
        template: 'mailing',
        to: email,
        registrationId: id,
        occasion: `mailing ${draft.id}`,
        ...mailingMessage({
          language,
          firstName,
          subject: draft.subject,
          text: draft.body,
          link: ticketLink(id),
          stopLink: stopLink(id),
        }),
      })
    await queueInBatches(people, write, transaction)
    const after = { sentAt: now, reached: people.length }
    await transaction.update(mailings).set(after).where(eq(mailings.id, draft.id))
    const deed = { actor, verb: 'send' as const, ...subjectOf(draft) }
    await recordDeed({ ...deed, after: { audience: draft.audience, count: people.length } }, transaction)
    return { outcome: 'sent' as const, reached: people.length }
  })
}

/** A mailing as somebody reads it who left no name, with links that lead to nobody's own pages. */
export function copyOf({ subject, body: text }: Mailing) {
  return mailingMessage({
    language: 'fr',
    firstName: null,
    subject,
    text,
    link: config.appUrl,
    stopLink: config.appUrl,
  })
}
