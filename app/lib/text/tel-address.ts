/** The link that calls a number as people write it: `05 61 00 00 00` → `tel:0561000000`. */
export function telAddress(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`
}
