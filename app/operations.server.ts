import { close as closeDatabase, db, migrate as migrateTables, rows } from 'db/client.server'
import { members } from 'db/schema/members'
import { seed } from 'db/seed/seed.server'
import { sql } from 'drizzle-orm'
import { listMembers } from './features/account/queries.server'
import { createSignInLink } from './features/account/sign-in.server'
import { renewAttestationKey } from './features/attestation/keys.server'
import { forgetDeviceNames } from './features/device/forget.server'
import { invitationAddress } from './features/device/invitation-address.server'
import { createInvitation, listOpenInvitations } from './features/device/invitations.server'
import { forgetDoorChanges } from './features/door-list/forget.server'
import { findNextEdition } from './features/edition/queries.server'
import { eraseGroupsAfterRetention } from './features/group/erase.server'
import { forgetOldFiles } from './features/import/files.server'
import { forgetMailingsAfterRetention } from './features/mailing/forget.server'
import { depart } from './features/message/depart.server'
import { forgetOldMessages } from './features/message/forget.server'
import { closeQueue, openQueue, queueForgotten, workQueue } from './features/message/queue.server'
import { writeDueFollowUps } from './features/outcome/ask.server'
import { forgetAfterLastQuestion } from './features/outcome/forget.server'
import { eraseProposalsAfterRetention } from './features/proposal/forget.server'
import { eraseAfterRetention } from './features/registration/erase.server'
import { writeDueMessages } from './features/reminder/due.server'
import { closeEventStreams } from './features/screen/event-stream.server'
import { freezeDueEditions } from './features/statistics/freeze.server'
import { forgetUnpublishedTexts } from './features/survey/forget.server'
import { filesOf } from './features/ticket/files.server'
import { config } from './lib/config.server'
import { hasMailProvider } from './lib/mail.server'
import { hasSmsProvider } from './lib/sms.server'

// What server.ts does with the application: start, tell, stop.

export { closeEventStreams, config, renewAttestationKey }

/** What is done of itself: what the log says of it, and the work, which gives back how many things it did. */
export type Chore = [done: string, work: (now: Date) => Promise<number>]

/** Every day. Figures are frozen first; then names leave when their time is over, and what was kept for a while. */
export const DAILY: Chore[] = [
  ['figures frozen', freezeDueEditions],
  ['people’s names erased', eraseAfterRetention],
  ['proposals’ names erased', eraseProposalsAfterRetention],
  ['groups’ names erased', eraseGroupsAfterRetention],
  ['devices’ names forgotten', forgetDeviceNames],
  ['changes at doors forgotten', forgetDoorChanges],
  ['mailings deleted', forgetMailingsAfterRetention],
  ['unpublished texts of surveys erased', forgetUnpublishedTexts],
  ['answers to follow-up questions detached from their people', forgetAfterLastQuestion],
  ['old messages forgotten', forgetOldMessages],
  ['imported files forgotten', forgetOldFiles],
]

/** What is written to people when its hour has come: several processes write to nobody twice. */
export const EVERY_TEN_MINUTES: Chore[] = [
  ['reminders and thanks written', writeDueMessages],
  ['people asked what became of them', writeDueFollowUps],
]

export async function migrate(): Promise<void> {
  await migrateTables()
  await openQueue()
}

/** Hands messages to the provider as their time comes, until the returned function is called. */
export async function startSending(): Promise<() => Promise<void>> {
  await queueForgotten([...(hasMailProvider ? ['email' as const] : []), ...(hasSmsProvider ? ['sms' as const] : [])])
  return workQueue(attempt => depart(attempt, filesOf))
}

export async function close(): Promise<void> {
  await closeQueue()
  await closeDatabase()
}

export async function migrateAndSeed(): Promise<void> {
  await migrate()
  await seed(new Date())
}

/** The database answers and its tables are there. */
export async function isReady(): Promise<boolean> {
  try {
    await db.select({ id: members.id }).from(members).limit(1)
    return true
  } catch {
    return false
  }
}

/** Empties the database and fills it again as on a first start. */
export async function reset(): Promise<void> {
  await rows(sql`drop schema if exists drizzle cascade`)
  await rows(sql`drop schema if exists pgboss cascade`)
  await rows(sql`drop schema public cascade`)
  await rows(sql`create schema public`)
  await migrateAndSeed()
}

/** What the terminal says once the application listens: its address, and a way in for each role. */
export async function welcomeText(): Promise<string> {
  const people = await listMembers()
  const shown = config.demo ? people : people.filter(person => person.adminSince && !person.emailVerified)
  const links = await Promise.all(
    shown.map(async person => `  ${person.name.padEnd(32)} ${await createSignInLink(person.email)}`),
  )
  const intro = `\n  Le Numérique Prend Ses Quartiers: ${config.appUrl}\n`
  if (links.length === 0) return intro
  const signIn = `\n  Sign-in links, each good once and for 30 minutes:\n${links.join('\n')}\n`
  const door = config.demo && (await volunteerAddress(people, new Date()))
  return `${intro}${signIn}${door ? `\n  A volunteer’s phone, without an account, good once:\n  ${door}\n` : ''}`
}

/** A way in to the door of the example edition, for one phone; the same until it is used. */
async function volunteerAddress(people: Awaited<ReturnType<typeof listMembers>>, now: Date) {
  const edition = await findNextEdition(now)
  const actor = people.find(({ role }) => role === 'organiser')
  if (!edition?.isDemonstration || !actor) return undefined
  const label = 'Bénévole'
  const waiting = (await listOpenInvitations(edition.id, now)).find(one => one.label === label && one.made === 0)
  if (waiting) return invitationAddress(waiting)
  const invitation = await createInvitation({
    edition,
    way: 'sent',
    kind: 'door',
    label,
    checkpointIds: [],
    actor,
    now,
  })
  return invitationAddress(invitation)
}
