import { parisDay } from '~/lib/dates'
import { aDevice, aWalkIn } from './door'
import { anEdition } from './edition'

const HOUR = 60 * 60 * 1000

/** An edition held yesterday, whose door counted that many people without tickets. */
export async function aPastFair(people: number) {
  const startsAt = new Date(Date.now() - 25 * HOUR)
  const heldOn = parisDay(startsAt)
  const edition = await anEdition({
    year: Number(heldOn.slice(0, 4)),
    heldOn,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 1000),
    registrationOpensAt: new Date(startsAt.getTime() - HOUR),
    registrationClosesAt: startsAt,
  })
  if (people === 0) return edition
  const { entrance, send } = await aDevice(edition, startsAt)
  const arrivedAt = startsAt.toISOString()
  await send(...Array.from({ length: people }, () => aWalkIn(entrance.id, { arrivedAt })))
  return edition
}
