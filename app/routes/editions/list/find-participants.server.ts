import { isOver } from '~/features/edition/moments'
import { declaredParticipantsByEdition, type EditionWithVenue } from '~/features/edition/queries.server'
import { participantsByEdition } from '~/features/statistics/participants.server'

/** Participants of the editions that are over: declared by a report, else counted when they reach the threshold. */
export async function findParticipants(editions: EditionWithVenue[], now: Date): Promise<Map<string, number>> {
  const declared = await declaredParticipantsByEdition()
  const heldHere = editions.filter(edition => isOver(edition, now) && !declared.has(edition.id))
  const counted = await participantsByEdition(heldHere.map(edition => edition.id))
  const shown = heldHere.flatMap(({ id, disclosureThreshold }): [string, number][] => {
    const participants = counted.get(id) ?? 0
    return participants >= disclosureThreshold ? [[id, participants]] : []
  })
  return new Map([...declared, ...shown])
}
