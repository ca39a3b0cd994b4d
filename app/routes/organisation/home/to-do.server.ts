import type { Edition } from 'db/schema/editions'
import { activitiesByEdition } from '~/features/activity/queries.server'
import { isPublished, registrationState } from '~/features/edition/moments'
import { countBlocking } from '~/features/preparation/readiness'
import { waitingProposalsByEdition } from '~/features/proposal/queries.server'
import { formatNumber } from '~/lib/numbers'

/** A sentence, and the page of the edition where something is to be done about it. */
export type ToDo = { sentence: string; page: string }

/** What each edition's organisers have to know or to do, by edition. Two queries, whatever their number. */
export async function listToDo(editions: Edition[], now: Date): Promise<Map<string, ToDo[]>> {
  const ids = editions.map(({ id }) => id)
  const [activities, proposals] = await Promise.all([activitiesByEdition(ids), waitingProposalsByEdition(ids)])
  return new Map(
    editions.map(edition => {
      const waiting = proposals.get(edition.id) ?? 0
      const first = isPublished(edition, now) ? registered(edition, now) : missing(edition, activities.get(edition.id))
      return [edition.id, waiting > 0 ? [first, toStudy(waiting)] : [first]]
    }),
  )
}

function registered(edition: Edition, now: Date): ToDo {
  const { placesTaken, capacity } = edition
  const page = 'inscriptions'
  if (placesTaken === 0) {
    return registrationState(edition, now) === 'not-open'
      ? { sentence: 'Les inscriptions ne sont pas encore ouvertes', page: 'ouverture-inscriptions' }
      : { sentence: 'Aucune inscription pour l’instant', page }
  }
  const sentence = counted(placesTaken, 'inscription', 'inscriptions')
  return {
    sentence: capacity === null ? sentence : `${sentence} sur ${formatNumber(capacity, 'fr')}\u00a0places`,
    page,
  }
}

function missing(edition: Edition, activities = 0): ToDo {
  const count = countBlocking(edition, activities)
  if (count === 0) return { sentence: 'Rien n’empêche de la publier', page: 'publication' }
  return { sentence: `${counted(count, 'chose manque', 'choses manquent')} avant de la publier`, page: '' }
}

function toStudy(count: number): ToDo {
  return { sentence: `${counted(count, 'proposition', 'propositions')} à étudier`, page: 'propositions' }
}

function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count, 'fr')}\u00a0${count > 1 ? many : one}`
}
