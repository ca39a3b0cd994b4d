import type { Edition } from 'db/schema/editions'
import { dayAfter, parisDay, parisTime } from '~/lib/dates'

type When = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt'>
type Window = When & Pick<Edition, 'registrationOpensAt' | 'registrationClosesAt' | 'capacity' | 'placesTaken'>

export type RegistrationState = 'open' | 'full' | 'not-open' | 'closed'

/** True once the edition has ended, judged on what is known of its date: the hour, else the day, else the year. */
export function isOver({ year, heldOn, endsAt }: When, now: Date): boolean {
  if (endsAt) return endsAt <= now
  const today = parisDay(now)
  return heldOn ? heldOn < today : year < Number(today.slice(0, 4))
}

/** The moment of the edition's end: the hour, else midnight after its day; undefined when neither is known. */
export function endOfEdition({ heldOn, endsAt }: Pick<When, 'heldOn' | 'endsAt'>): Date | undefined {
  if (endsAt) return endsAt
  return heldOn ? parisTime(dayAfter(heldOn, 1), '00:00') : undefined
}

/** True from the first minute of the edition's day in Paris; without a known day, once its year is over. */
export function hasDayCome({ year, heldOn }: Pick<When, 'year' | 'heldOn'>, now: Date): boolean {
  const today = parisDay(now)
  return heldOn ? heldOn <= today : year < Number(today.slice(0, 4))
}

/** True once everybody may see the edition. */
export function isPublished({ publishedAt }: Pick<Edition, 'publishedAt'>, now: Date): boolean {
  return publishedAt !== null && publishedAt <= now
}

/** What someone who wants to register is told. */
export function registrationState(edition: Window, now: Date): RegistrationState {
  const { registrationOpensAt: opensAt, registrationClosesAt: closesAt, capacity, placesTaken } = edition
  if (isOver(edition, now)) return 'closed'
  if (!opensAt || now < opensAt) return 'not-open'
  if (closesAt && now >= closesAt) return 'closed'
  return capacity !== null && placesTaken >= capacity ? 'full' : 'open'
}
