import { db } from 'db/client.server'
import { activities, activitySpeakers } from 'db/schema/activities'
import { interviews } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import { devices } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { imports } from 'db/schema/imports'
import { passkeys } from 'db/schema/members'
import { messages } from 'db/schema/messages'
import { contacts, type Organisation } from 'db/schema/organisations'
import { proposalRemarks } from 'db/schema/proposals'
import { eq } from 'drizzle-orm'
import { createSignInLink } from '~/features/account/sign-in.server'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { aMember, theMember } from './member'
import { anOrganisation } from './organisation'
import { aHeldEdition, aHostedWorkshop, aRecruitingCompany, visitorsOf } from './partner-world'
import { aProposal } from './proposal'

/** No word of ours holds these: five letters that begin every planted name, and the middle of planted numbers. */
export const PLANTED = { name: 'qzxwk', phone: '699887766', serial: '51ab51ab51' }
const PHONE = `+33${PLANTED.phone}`

/** A name, a contact or a word about somebody that is recognised wherever it goes. */
export function planted(what: string): string {
  return `Qzxwk${what}`
}

/**
 * An edition held and frozen, where everything that can hold a name holds one; the partner holds a workshop and recruits.
 * `title` is the workshop's.
 */
export async function aPlantedWorld(partner: Organisation, title?: string): Promise<Edition> {
  const edition = await aHeldEdition()
  const other = await anOrganisation('AFPA')
  const people = await visitorsOf(edition, 40, index => ({
    firstName: planted(`prenom${index}`),
    lastName: planted(`nom${index}`),
    email: `qzxwk${index}@exemple.fr`,
    phone: index === 0 ? PHONE : null,
    claimedEmail: `qzxwkbis${index}@exemple.fr`,
    claimedPhone: PHONE,
    needs: planted('besoin'),
    shortCode: `QZXWK${index}`,
    ticketSerial: PLANTED.serial + String(index).padStart(6, '0'),
    importKey: `qzxwk${index}`,
    gender: index % 3 ? 'woman' : 'man',
    birthYear: 1970 + index,
    qpv: index % 2 ? 'yes' : 'no',
    prescriberId: index < 8 ? other.id : null,
  }))
  const workshop = await aHostedWorkshop({ edition, host: partner, confirmed: people.slice(0, 15), seen: people })
  if (title) await db.update(activities).set({ title }).where(eq(activities.id, workshop.id))
  const met = people
    .slice(0, 14)
    .map((person, index) => [person, index < 7 ? 'hired' : 'no'] as [typeof person, 'hired' | 'no'])
  await aRecruitingCompany({ edition, company: partner, marks: people.slice(0, 9), met })
  await db.update(interviews).set({ outcomeWording: planted('mot') })

  for (const organisation of [partner, other]) await plantContacts(organisation)
  await plantSpeaker(workshop.id)
  await plantProposal(edition, { organisationId: partner.id, activityId: workshop.id })
  await plantWritings(edition, people[0]?.id)
  const actor = await plantOrganiser(edition)
  await freezeFigures({ edition, now: new Date(), actor })
  return edition
}

async function plantContacts({ id: organisationId }: Organisation) {
  const reached = { position: planted('poste'), email: 'qzxwkcontact@exemple.fr', phone: PHONE }
  await db.insert(contacts).values({ organisationId, name: planted('contact'), ...reached })
}

/** Speakers are announced on the programme: they have no place in figures all the same. */
async function plantSpeaker(activityId: string) {
  const speaker = { name: planted('intervenante'), about: planted('metier') }
  await db.insert(activitySpeakers).values({ activityId, position: 1, ...speaker })
}

async function plantProposal({ id: editionId }: Edition, made: { organisationId: string; activityId: string }) {
  const author = { contactName: planted('auteur'), contactEmail: 'qzxwkauteur@exemple.fr', contactPhone: PHONE }
  const { id: proposalId } = await aProposal({ editionId, ...author, ...made, needs: planted('table') })
  await db.insert(proposalRemarks).values({ proposalId, author: 'proposer', text: planted('remarque') })
}

async function plantWritings({ id: editionId }: Edition, registrationId: string | undefined) {
  const letter = { subject: planted('sujet'), html: planted('lettre'), text: planted('lettre') }
  await db.insert(messages).values({ template: 'ticket', recipient: 'qzxwk0@exemple.fr', registrationId, ...letter })
  const lines = [['prenom'], [planted('ligne')]]
  await db.insert(imports).values({ editionId, subject: 'registrations', fileName: planted('fichier'), lines })
  await db.update(devices).set({ name: planted('telephone') })
}

async function plantOrganiser({ id: editionId }: Edition) {
  const email = 'qzxwkorga@exemple.fr'
  const organiser = await theMember(await aMember({ name: planted('organisatrice'), email }))
  const key = { publicKey: 'x', credentialID: 'x', counter: 0, deviceType: 'x', backedUp: false }
  await db.insert(passkeys).values({ id: 'cle', name: planted('cle'), userId: organiser.id, ...key })
  await createSignInLink(email)
  const deed = { verb: 'update', subject: 'edition', subjectId: editionId, editionId } as const
  const said = { label: planted('etiquette'), after: { name: planted('apres') } }
  await db.insert(auditEntries).values({ ...deed, ...said, memberId: organiser.id })
  return organiser
}
