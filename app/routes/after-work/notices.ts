import { ownValue } from '~/lib/own-value'
import { counted } from './counted'

const DONE = {
  ajoutee: 'L’entreprise est ajoutée.',
  retiree: 'L’entreprise est retirée.',
  tables: 'Les tables sont enregistrées.',
  reglages: 'Les réglages sont enregistrés.',
  'offre-ajoutee': 'L’offre est en ligne.',
  'offre-modifiee': 'L’offre est changée.',
  'offre-retiree': 'L’offre est retirée\u00a0: sa page permet de la remettre en ligne.',
  'offre-retablie': 'L’offre est de nouveau en ligne.',
} as const

/** What was just done, as the address says: `?fait=tables&annules=2`. */
export function noticeOf(request: Request): string | undefined {
  const query = new URL(request.url).searchParams
  const sentence = ownValue(DONE, query.get('fait'))
  if (!sentence) return undefined
  const cancelled = readCount(query, 'annules')
  if (!cancelled) return sentence
  const many = cancelled > 1 ? 'entretiens prévus sont annulés' : 'entretien prévu est annulé'
  return `${sentence} ${cancelled}\u00a0${many}\u00a0: remaniez ou recalculez les tours.`
}

/** A whole number of the address; undefined when it is none. */
export function readCount(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? ''
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined
}

/** `2 entretiens annulés, 3 nouveaux`. */
export function reshuffleSentence(cancelled: number, added: number): string {
  if (cancelled + added === 0) return 'Rien n’a changé\u00a0: ces absences ne touchent aucun entretien.'
  const gone = cancelled === 0 ? 'Aucun entretien annulé' : counted(cancelled, 'entretien annulé', 'entretiens annulés')
  return `${gone}, ${added === 0 ? 'aucun nouveau' : counted(added, 'nouveau', 'nouveaux')}.`
}

/** A moment of the address, in milliseconds; undefined when it is none. */
export function readMoment(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? ''
  return /^\d{13}$/.test(text) ? Number(text) : undefined
}
