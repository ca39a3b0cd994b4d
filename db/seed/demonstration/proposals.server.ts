import type { Database } from 'db/client.server'
import { organisations } from 'db/schema/organisations'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { eq } from 'drizzle-orm'
import { EXAMPLE_ORGANISATION } from './after-work'

const HOUR = 60 * 60 * 1000

const WORKSHOP = {
  organisationName: 'Association Exemple Octet',
  website: 'https://octet.exemple.fr/',
  contactName: 'Camille Exemple',
  contactEmail: 'camille.octet@exemple.fr',
  kind: 'workshop',
  title: 'Réparer un téléphone cassé',
  summary:
    'On démonte un vieux téléphone, on trouve la panne, on change une pièce. Chaque personne repart avec sa fiche.',
  capacity: 8,
  needs: 'Deux grandes tables, une multiprise, de la lumière.',
} as const

const RECRUITER = {
  organisationName: EXAMPLE_ORGANISATION,
  contactName: 'Dominique Exemple',
  contactEmail: 'dominique.pixel@exemple.fr',
  kind: 'after-work',
  title: 'Deux postes en support informatique',
  summary: 'Nous cherchons des personnes patientes, débutantes bienvenues, pour aider nos utilisateurs par téléphone.',
} as const

/** Two invented proposals: one that waits after a question and its answer, one accepted, of a company already seated. No letter is written. */
export async function seedProposals(editionId: string, now: Date, database: Database): Promise<void> {
  const [organisation] = await database
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.name, EXAMPLE_ORGANISATION))
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)
  const [workshop] = await database
    .insert(proposals)
    .values([
      { ...WORKSHOP, editionId, createdAt: ago(30) },
      {
        ...RECRUITER,
        editionId,
        createdAt: ago(50),
        decision: 'accepted',
        decidedAt: ago(20),
        organisationId: organisation?.id,
      },
    ])
    .returning({ id: proposals.id })
  if (!workshop) throw new Error('The proposal was not written')
  await database.insert(proposalRemarks).values([
    { proposalId: workshop.id, author: 'organiser', text: 'Faut-il prévoir des outils\u00a0?', createdAt: ago(20) },
    { proposalId: workshop.id, author: 'proposer', text: 'Non, nous apportons tout.', createdAt: ago(4) },
  ])
}
