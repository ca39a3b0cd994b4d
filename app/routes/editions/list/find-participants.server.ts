import { isOver } from '~/features/edition/moments'
import { type EditionWithVenue, listParticipantFigures } from '~/features/edition/queries.server'
import { countParticipants } from '~/features/statistics/queries.server'

/** Participants of the editions that are over: declared by a report, else counted when they reach the threshold. */
export async function findParticipants(editions: EditionWithVenue[], now: Date): Promise<Map<string, number>> {
  const declared = await listParticipantFigures()
  const heldHere = editions.filter(edition => isOver(edition, now) && !declared.has(edition.id))
  const counted = await countParticipants(heldHere.map(edition => edition.id))
  const shown = heldHere.flatMap(({ id, disclosureThreshold }): [string, number][] => {
    const participants = counted.get(id) ?? 0
    return participants >= disclosureThreshold ? [[id, participants]] : []
  })
  return new Map([...declared, ...shown])
}
