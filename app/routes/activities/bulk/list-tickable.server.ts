import { listProgramme } from '~/features/activity/queries.server'
import { timeRange } from '~/lib/dates'
import type { Tickable } from './ticked-activities'

export const FROM_THE_LIST = 'Cochez des activités de la liste.'

/** The activities of an edition, as boxes to tick. */
export async function listTickable(editionId: string): Promise<Tickable[]> {
  const programme = await listProgramme(editionId)
  return programme.map(({ id, title, startsAt, endsAt, placesTaken }) => ({
    ...{ id, title, hours: timeRange(startsAt, endsAt, 'fr') },
    isHeld: placesTaken > 0,
  }))
}
