import { parisDay } from '~/lib/dates'
import { type AddressAnswer, checkAddress } from './check-address.server'

type Wish = {
  /** As it was written. */
  address: string | null
  answers: { district: string | null }
  edition: { heldOn: string | null }
  now: Date
}

/** What the address that somebody wrote tells for the day of the edition; undefined when a district was chosen, which wins. */
export async function findHome({ address, answers, edition, now }: Wish): Promise<AddressAnswer | undefined> {
  if (!address || answers.district) return undefined
  return checkAddress(address, edition.heldOn ?? parisDay(now), now)
}
