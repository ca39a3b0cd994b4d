import type { Printed } from 'db/schema/attestations'

// The words that are signed, described in docs/attestation.md: whoever holds the paper can write them again.

/** Who signs. */
export const ISSUER = 'Toulouse Métropole Emploi'

const FIRST_LINE = 'Attestation de présence LNPSQ, version 1'
const LABELS = {
  code: 'Code',
  name: 'Nom',
  edition: 'Édition',
  day: 'Jour',
  hours: 'Horaires',
  place: 'Lieu',
  activity: 'Activité',
  issuedOn: 'Délivrée le',
} as const

export type Word = keyof typeof LABELS

/** What is printed besides the code, in the order of the paper; what is not known has no line. */
export function linesOf({ activities, ...printed }: Printed): [word: Word, value: string][] {
  const lines: [Word, string | undefined][] = [
    ['name', printed.name],
    ['edition', printed.edition],
    ['day', printed.day],
    ['hours', printed.hours],
    ['place', printed.place],
    ...activities.map((title): [Word, string] => ['activity', title]),
    ['issuedOn', printed.issuedOn],
  ]
  return lines.filter((line): line is [Word, string] => line[1] !== undefined)
}

/** The text whose SHA-256 is signed: each line ends with a line feed; spaces and apostrophes are those of a keyboard. */
export function canonicalText(printed: Printed, shortCode: string): string {
  const lines: [Word, string][] = [['code', shortCode], ...linesOf(printed)]
  return [FIRST_LINE, ...lines.map(([word, value]) => `${LABELS[word]} : ${plain(value)}`), ''].join('\n')
}

function plain(value: string): string {
  return value.normalize('NFC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
}
