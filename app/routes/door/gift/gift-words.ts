import type { GiftAnswer, TicketPassport } from '~/features/device/protocol'
import { giftInSentence } from '~/features/passport/words'
import { clockTime } from '~/lib/dates'

/** What a volunteer reads of a passport; undefined when it was not begun: most of those who come in. */
export function giftWords(passport: TicketPassport | null): string | undefined {
  if (!passport || (passport.stamps === 0 && !passport.givenAt)) return undefined
  const { stamps, needed, gift, givenAt } = passport
  if (givenAt) return `Cadeau déjà remis à\u00a0${clockTime(new Date(givenAt), 'fr')}`
  if (stamps >= needed) return `Cadeau à remettre\u00a0: ${giftInSentence(gift)}`
  return `Passeport\u00a0: ${stamps}\u00a0${stamps < 2 ? 'tampon' : 'tampons'} sur ${needed}`
}

/** The passport is full, and nobody has handed its gift over. */
export function isGiftDue(passport: TicketPassport | null): boolean {
  return passport !== null && passport.givenAt === null && passport.stamps >= passport.needed
}

/** What is known of the passport once the server has answered. */
export function afterGiving(passport: TicketPassport, answer: GiftAnswer, now: Date): TicketPassport | null {
  switch (answer.outcome) {
    case 'given':
      return { ...passport, givenAt: now.toISOString() }
    case 'already':
      return { ...passport, givenAt: answer.givenAt }
    case 'missing':
      return { ...passport, stamps: answer.stamps, needed: answer.needed }
    case 'no-passport':
      return null
  }
}
