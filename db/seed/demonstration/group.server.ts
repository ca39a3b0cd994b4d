import { randomBytes } from 'node:crypto'
import type { Database } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { groups } from 'db/schema/groups'
import { members } from 'db/schema/members'
import { eq } from 'drizzle-orm'
import { addParticipations, createOrganisations } from '~/features/organisation/create.server'
import { registerPeople } from '~/features/registration/group-people.server'
import { newShortCode } from '~/features/ticket/short-code'

const PRESCRIBER = 'Association Exemple Tremplin'

/** Invented people: who agreed that their adviser be told comes with it. */
const PEOPLE = [
  ['Aïcha', 'Exemple', 2003, true],
  ['Bruno', 'Exemple', 1999, true],
  ['Chantal', 'Exemple', null, false],
  ['Driss', 'Exemple', 2005, true],
  ['Élodie', 'Exemple', 1987, false],
  ['Fatou', 'Exemple', 2001, true],
] as const

/** The group of an invented structure in the example edition; gives back the structure's id. */
export async function seedGroup(now: Date, database: Database): Promise<{ prescriberId?: string; groupId?: string }> {
  const [edition] = await database.select().from(editions).where(eq(editions.isDemonstration, true))
  if (!edition) return {}
  const [prescriber] = await createOrganisations([{ name: PRESCRIBER }], database)
  if (!prescriber) throw new Error('The structure was not written')
  await addParticipations([{ editionId: edition.id, organisationId: prescriber.id, role: 'prescriber' }], database)
  const values = { editionId: edition.id, prescriberId: prescriber.id, name: 'Les mardis du numérique' }
  const codes = { ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() }
  const [group] = await database
    .insert(groups)
    .values({ ...values, ...codes, createdAt: now, registeredAt: now })
    .returning()
  if (!group) throw new Error('The group was not written')
  const people = PEOPLE.map(([firstName, lastName, birthYear, agrees]) => ({ firstName, lastName, birthYear, agrees }))
  await registerPeople({ group, people, language: 'fr', now }, database)
  return { prescriberId: prescriber.id, groupId: group.id }
}

/** Gives the group to the member who accompanies it. */
export async function giveGroup(groupId: string | undefined, email: string, database: Database): Promise<void> {
  const [member] = await database.select().from(members).where(eq(members.email, email))
  if (!member || !groupId) return
  await database.update(groups).set({ memberId: member.id, adviserName: member.name }).where(eq(groups.id, groupId))
}
