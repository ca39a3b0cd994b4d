import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A telephone number in E.164, such as +33612345678; read as French when it has no country. Undefined when it is none. */
export function normalisePhone(text: string): string | undefined {
  const phone = parsePhoneNumberFromString(text, 'FR')
  return phone?.isValid() ? phone.number : undefined
}

/** A number in E.164 as people here read it: `05 61 00 00 00`; a foreign one keeps its country, `+44 20 7946 0000`. */
export function readablePhone(number: string): string {
  const phone = parsePhoneNumberFromString(number)
  if (!phone) return number
  const text = phone.country === 'FR' ? phone.formatNational() : phone.formatInternational()
  return text.replaceAll(' ', '\u00a0')
}

/**
 * The mobile numbers of France and of its overseas departments, in E.164; a text to another country costs many times more.
 * Arcep, plan national de numérotation (décision n° 2018-0881, annexe 1, mobile numbers by territory). For Postgres too.
 */
export const TEXT_NUMBERS = /^\+(33[67]|262(692|693|639)|590(690|691)|594694|596(696|697))/

/** True for a number in E.164 that text messages may be sent to. */
export function takesTexts(phone: string): boolean {
  return TEXT_NUMBERS.test(phone)
}
