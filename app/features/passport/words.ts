import { decapitalise } from '~/lib/text/decapitalise'

/** « Un carnet » → « un carnet », as it reads in the middle of a sentence; what begins with capitals keeps them. */
export function giftInSentence(gift: string): string {
  return /^\p{Lu}(\p{Ll}| )/u.test(gift) ? decapitalise(gift) : gift
}
