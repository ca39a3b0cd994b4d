import { compareAllEditions } from '~/features/comparison/compare.server'

/** Participants of the editions whose figures are public, by the edition's id: declared by a report, else counted. */
export async function findParticipants(now: Date): Promise<Map<string, number>> {
  const editions = await compareAllEditions(now)
  return new Map(
    editions.flatMap(({ id, figures: { participants } }): [string, number][] =>
      participants === undefined ? [] : [[id, participants]],
    ),
  )
}
