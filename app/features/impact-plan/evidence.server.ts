import { db, violates } from 'db/client.server'
import type { ImpactAction } from 'db/schema/impact'
import { impactEvidence } from 'db/schema/indicators'
import { and, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'
import type { EvidenceValues } from './schema'

type Deed = { action: ImpactAction; actor: Actor }

const TWICE = ['impact_evidence_edition_once', 'impact_evidence_indicator_once', 'impact_evidence_link_once']
const GONE = ['impact_evidence_edition_id_editions_id_fk', 'impact_evidence_indicator_id_impact_indicators_id_fk']

/** Ties to an action something that shows it: once (`already`), and something that exists (`unknown`). */
export async function addEvidence({
  action,
  values,
  actor,
}: Deed & { values: EvidenceValues }): Promise<{ outcome: 'added' | 'already' | 'unknown' }> {
  try {
    await db.transaction(async transaction => {
      const [after] = await transaction
        .insert(impactEvidence)
        .values({ ...values, actionId: action.id })
        .returning()
      await recordDeed({ actor, verb: 'create', after, ...subjectOf(action) }, transaction)
    })
    return { outcome: 'added' }
  } catch (error) {
    if (TWICE.some(constraint => violates(error, constraint))) return { outcome: 'already' }
    if (GONE.some(constraint => violates(error, constraint))) return { outcome: 'unknown' }
    throw error
  }
}

/** Unties it; the edition, the indicator or the page stays what it is. `gone`: it is not tied to that action. */
export async function removeEvidence({
  action,
  evidenceId,
  actor,
}: Deed & { evidenceId: string | undefined }): Promise<{ outcome: 'removed' | 'gone' }> {
  if (!isUuid(evidenceId)) return { outcome: 'gone' }
  return db.transaction(async transaction => {
    const [before] = await transaction
      .delete(impactEvidence)
      .where(and(eq(impactEvidence.id, evidenceId), eq(impactEvidence.actionId, action.id)))
      .returning()
    if (!before) return { outcome: 'gone' }
    await recordDeed({ actor, verb: 'delete', before, ...subjectOf(action) }, transaction)
    return { outcome: 'removed' }
  })
}

function subjectOf({ id, title }: ImpactAction) {
  return { subject: 'evidence', subjectId: id, label: title }
}
