import type { Database } from 'db/client.server'
import { reminderMessage } from 'emails/reminder/reminder'
import { thanksMessage } from 'emails/reminder/thanks'
import { editionAgenda } from '~/features/agenda/events.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { venueName } from '~/features/edition/words'
import { listChoicesOf } from '~/features/enrolment/queries.server'
import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'
import { writeNews } from '~/features/message/news.server'
import { type WrittenMessage, writeMessage } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { ticketLink } from '~/features/ticket/link.server'
import { ticketOf } from '~/features/ticket/ticket-messages.server'
import { config } from '~/lib/config.server'
import { timeRange } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import type { ReminderKind } from './moments'
import type { Reminded } from './people.server'

type Batch = { people: Reminded[]; edition: EditionWithVenue; about: { occasion: string; sendBefore: Date } }
type Reminders = Batch & { kind: Exclude<ReminderKind, 'thanks'>; now: Date }

/** A reminder for each person, with their own programme: as many statements for one as for all. */
export async function writeReminders(
  { kind, people, edition, about, now }: Reminders,
  transaction: Database,
): Promise<WrittenMessage[]> {
  const choices = await listChoicesOf(idsOf(people), transaction)
  const texts = await findWords(kind, transaction)
  const transport = edition.venue?.transport ?? null
  const messages = people.map(person => {
    const { id, email, firstName, language } = person
    const letter = () => ({
      ...reminderMessage(
        {
          ...{ language, firstName, transport, ...ticketOf({ ...person, edition }) },
          choices: (choices.get(id) ?? []).map(({ title, room, startsAt, endsAt, confirmedAt }) => ({
            title,
            when: timeRange(startsAt, endsAt, language),
            where: room,
            isWaiting: confirmedAt === null,
          })),
        },
        texts,
      ),
      calendar: editionAgenda(edition, language, now),
    })
    if (kind === 'reminder-2-hours') return writeNews(person, { ...about, template: kind, letter })
    return writeMessage({ ...about, template: kind, registrationId: id, to: email ?? '', ...letter() })
  })
  return messages.filter(message => message !== undefined)
}

type Thanks = Batch & { pages: Map<string, PublishedPage[]> }

/** Thanks for each person who came, with what to read on the activities where they held a place. */
export async function writeThanks(
  { people, edition, about, pages }: Thanks,
  transaction: Database,
): Promise<WrittenMessage[]> {
  const choices = await listChoicesOf(idsOf(people), transaction)
  const texts = await findWords('thanks', transaction)
  return people.map(({ id, email, firstName, language }) => {
    const held = (choices.get(id) ?? []).filter(({ confirmedAt }) => confirmedAt)
    const letter = thanksMessage(
      {
        language,
        firstName,
        where: venueName(edition.venue, translatorFor(language).getFixedT(language, 'edition')),
        pages: [...new Set(held.flatMap(({ id }) => pages.get(id) ?? []))].map(page => ({
          title: page.title,
          href: config.appUrl + pageAddress(page),
        })),
        guide: `${config.appUrl}/guide`,
        survey: `${config.appUrl}/editions/${edition.slug}/avis`,
        link: ticketLink(id),
        stopLink: stopLink(id),
      },
      texts,
    )
    return writeMessage({ ...about, template: 'thanks', registrationId: id, to: email ?? '', ...letter })
  })
}

function idsOf(people: Reminded[]): string[] {
  return people.map(({ id }) => id)
}
