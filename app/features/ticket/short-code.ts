/** Crockford's base32: no I, L, O nor U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6
const SHORT_CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** A new short code, such as K7M4XD; unique only once the database says so. */
export function newShortCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, byte => ALPHABET[byte % ALPHABET.length]).join('')
}

/** The short code a person typed or heard, forgiving spaces, dashes, case, O for 0, I and L for 1; undefined for anything else. */
export function normaliseShortCode(text: string): string | undefined {
  const code = text
    .toUpperCase()
    .replace(/[\s\-‐‑–.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return SHORT_CODE.test(code) ? code : undefined
}

/** `K7M 4XD`, easier to read aloud. */
export function groupShortCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

/** `K, 7, M, 4, X, D`: what a screen reader spells. */
export function spellShortCode(code: string): string {
  return [...code].join(', ')
}
