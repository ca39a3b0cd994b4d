/** Crockford's base32: no I, L, O nor U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TICKET_LENGTH = 6

/** A new short code, such as K7M4XD; unique only once the database says so. */
export function newShortCode(length = TICKET_LENGTH): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, byte => ALPHABET[byte % ALPHABET.length]).join('')
}

/** The short code a person typed or heard, forgiving spaces, dashes, case, O for 0, I and L for 1; undefined for anything else. */
export function normaliseShortCode(text: string, length = TICKET_LENGTH): string | undefined {
  const code = text
    .toUpperCase()
    .replace(/[\s\-‐‑–.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every(sign => ALPHABET.includes(sign)) ? code : undefined
}

/** `K7M 4XD`, in two halves: easier to read aloud. */
export function groupShortCode(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}

/** `K, 7, M, 4, X, D`: what a screen reader spells. */
export function spellShortCode(code: string): string {
  return [...code].join(', ')
}
