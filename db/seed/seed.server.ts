import { createMember } from '~/features/account/create-member.server'
import { listMembers } from '~/features/account/queries.server'
import { config } from '~/lib/config.server'
import { seedReference } from './reference.server'

const DEMO_MEMBERS = [
  { name: 'Administration', email: 'administration@exemple.fr', role: 'organiser', isAdmin: true },
  { name: 'Organisation', email: 'organisation@exemple.fr', role: 'organiser' },
  { name: 'Partenaire', email: 'partenaire@exemple.fr', role: 'partner' },
  { name: 'Recrutement', email: 'recrutement@exemple.fr', role: 'recruiter' },
  { name: 'Prescription', email: 'prescription@exemple.fr', role: 'adviser' },
] as const

/** Fills what is missing on a first start; a later start changes nothing. */
export async function seed(_now: Date): Promise<void> {
  await seedReference()
  if ((await listMembers()).length > 0) return
  if (config.demo) for (const member of DEMO_MEMBERS) await createMember(member)
  else if (config.adminEmail) {
    await createMember({ name: 'Administration', email: config.adminEmail, role: 'organiser', isAdmin: true })
  }
}
