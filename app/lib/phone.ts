import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A telephone number in E.164, such as +33612345678; read as French when it has no country. Undefined when it is none. */
export function normalisePhone(text: string): string | undefined {
  const phone = parsePhoneNumberFromString(text, 'FR')
  return phone?.isValid() ? phone.number : undefined
}
