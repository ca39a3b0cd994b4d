import { parseTicket } from '~/features/ticket/format'
import { normaliseShortCode } from '~/features/ticket/short-code'
import type { DeviceState } from '../device/device'
import { type ReadByCode, readShortCode } from '../device/read-ticket'
import { type Found, search } from './search'

/** `not-listed`: a code that this phone does not know, and that nobody else could be asked about. */
export type Fault = 'too-short' | 'no-such-code' | 'not-listed' | 'no-network' | 'too-often'
type Understood = { ticket: string } | { person: Found } | { people: Found[] } | { read: ReadByCode } | { fault: Fault }

/** What somebody typed: a ticket, a code or a name; the server knows best, then this phone's list. */
export async function understand(typed: string, phone: DeviceState): Promise<Understood> {
  if (parseTicket(typed)) return { ticket: typed }
  const shortCode = normaliseShortCode(typed)
  // A code of letters alone may as well be a name: the search knows both.
  const isCode = shortCode && /\d/.test(typed)
  if (!isCode && (typed.match(/\p{L}/gu) ?? []).length < 3) return { fault: 'too-short' }

  const answer = await search(phone, isCode ? { shortCode } : { name: typed })
  if (answer && answer !== 'too-often') {
    const { people, group } = answer
    if (group) return { ticket: group }
    if (!isCode) return { people }
    return people[0] ? { person: people[0] } : { fault: 'no-such-code' }
  }
  const read = shortCode && phone.config && (await readShortCode(shortCode, phone.config))
  if (read) return { read }
  if (isCode) return { fault: 'not-listed' }
  return { fault: answer ?? 'no-network' }
}
