import { randomBytes, randomUUID } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import { type Registration, registrations } from 'db/schema/registrations'
import type { Language } from 'db/schema/words'
import { registrationState } from '~/features/edition/moments'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { queueMessages } from '~/features/message/send.server'
import type { AddressAnswer } from '~/features/neighbourhood/check-address.server'
import { newShortCode } from '~/features/ticket/short-code'
import { sendTicketAgain, writeTicketMessage } from '~/features/ticket/ticket-messages.server'
import { inBackground } from '~/lib/background.server'
import { answerColumns, consentColumns } from './answer-columns'
import { orFull } from './capacity.server'
import { findGivenAmong, type HeldContact, listHolders, writeWithContact } from './contact.server'
import { findDistrict } from './queries.server'
import type { Answers, Consents } from './schema'

type Wish = {
  edition: EditionWithVenue
  answers: Answers & Consents
  /** What the address told, if one was written. */
  home?: AddressAnswer
  language: Language
  now: Date
  /** Registrations made earlier in the same browser. */
  knownIds?: string[]
}

type Outcome =
  | { outcome: 'registered' | 'already-registered'; registrationId: string }
  | { outcome: 'not-open' | 'closed' | 'full' | 'unknown-district' }

/**
 * Signs one person up to an edition and queues the confirmation, when there is an e-mail to send it to. When another
 * active registration holds the contact: the same browser is led back to it; any other gets a ticket without that
 * contact, and the way back to the first one is sent to the e-mail it holds.
 */
export async function register({ edition, answers, home, language, now, knownIds = [] }: Wish): Promise<Outcome> {
  const state = registrationState(edition, now)
  if (state !== 'open') return { outcome: state }

  const district = answers.district ? await findDistrict(answers.district) : null
  if (district === undefined) return { outcome: 'unknown-district' }

  const known = await findGivenAmong(knownIds, edition.id, answers)
  if (known) return { outcome: 'already-registered', registrationId: known.id }

  const registrationId = randomUUID()
  const person = { id: registrationId, editionId: edition.id, language, ...answerColumns(answers, district, home) }
  const row = { ...person, ...consentColumns(answers, now), createdAt: now }

  const { result, contact } = await writeWithContact(answers, contact =>
    orFull(insert({ ...row, ...contact }, edition)),
  )
  if (result === 'full') return { outcome: 'full' }

  inBackground('Sending the way back to a ticket', () => tellHolders(edition.id, contact, now))
  return { outcome: 'registered', registrationId }
}

type NewRow = Omit<typeof registrations.$inferInsert, 'ticketSerial' | 'shortCode'> &
  Pick<Registration, 'id' | 'firstName' | 'language' | 'createdAt'>

async function insert(row: NewRow, edition: EditionWithVenue): Promise<void> {
  const person = { ...row, ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() }
  const write = (database: Database) => database.insert(registrations).values(person)
  const { email } = person
  if (!email) return void (await write(db))

  const confirmation = await writeTicketMessage({ ...person, email, edition }, row.createdAt)
  await db.transaction(async transaction => {
    await write(transaction)
    await queueMessages([confirmation], transaction)
  })
}

async function tellHolders(editionId: string, { claimedEmail, claimedPhone }: HeldContact, now: Date): Promise<void> {
  const holders = await listHolders(editionId, { email: claimedEmail, phone: claimedPhone })
  for (const { id } of holders) await sendTicketAgain(id, now)
}
