/** `1 entretien`, `12 entretiens`. */
export function counted(number: number, one: string, many: string): string {
  return `${number}\u00a0${number > 1 ? many : one}`
}
