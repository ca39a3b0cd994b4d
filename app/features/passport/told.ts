import { groupShortCode } from '~/features/ticket/short-code'
import type { Stamping } from './cookies.server'
import type { OwnPassport } from './queries.server'

/**
 * What a browser shows of a passport. A short code is written on badges, and anybody may type it: it tells how many stamps
 * there are, and neither whose, nor where, nor when.
 */
export function toldPassport({ registrationId, shortCode, ...details }: OwnPassport, by: Stamping['by']): ToldPassport {
  const told = { registrationId, code: groupShortCode(shortCode), stamped: details.stamps.length }
  return by === 'link' ? { ...told, details } : told
}

export type ToldPassport = {
  registrationId: string
  code: string
  stamped: number
  details?: Pick<OwnPassport, 'firstName' | 'stamps' | 'giftGivenAt'>
}
