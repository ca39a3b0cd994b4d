import type { Told } from '~/features/enrolment/move-news.server'
import { ownValue } from '~/lib/own-value'

export const NOTICES = {
  ajoutee: 'L’activité est ajoutée au programme.',
  enregistree: 'Les changements sont enregistrés.',
  copiee: 'Voici la copie\u00a0: changez ce qui doit l’être.',
  annulee: 'L’activité est annulée\u00a0; les personnes qui avaient réservé sont prévenues.',
  retablie: 'L’activité est rétablie. Les réservations d’avant l’annulation ne reviennent pas.',
  deplacees: 'Les activités choisies ont changé de salle.',
  decalees: 'Les activités choisies ont changé d’heure.',
  rangees: 'Le nouvel ordre est enregistré.',
  annulees: 'Les activités choisies sont annulées\u00a0; les personnes qui avaient réservé sont prévenues.',
  rien: 'Aucune activité n’était cochée.',
} as const

/** The sentence that an address such as `?fait=copiee` asks for. */
export function noticeOf(request: Request): string | undefined {
  const query = new URL(request.url).searchParams
  const done = ownValue(NOTICES, query.get('fait'))
  return done && [done, ...toldSentences(query)].join(' ')
}

/** The end of an address such as `?fait=enregistree`, which says how many people were told. */
export function toldQuery(told?: Told): string {
  if (!told || told.reached + told.stopped + told.unreached === 0) return ''
  const { reached, stopped, unreached } = told
  return `&prevenues=${reached}${stopped > 0 ? `&arretees=${stopped}` : ''}&sans-adresse=${unreached}`
}

/** What was said at the end of an address by `toldQuery`, in sentences. */
export function toldSentences(query: URLSearchParams): string[] {
  const [reached, unreached] = [countOf(query, 'prevenues'), countOf(query, 'sans-adresse')]
  const stopped = countOf(query, 'arretees')
  const told = reached === 1 ? 'Une personne est prévenue.' : `${reached} personnes sont prévenues.`
  const untold =
    unreached === 1
      ? 'Une personne n’a laissé ni e-mail ni téléphone\u00a0: elle lira le changement sur son billet.'
      : `${unreached} personnes n’ont laissé ni e-mail ni téléphone\u00a0: elles liront le changement sur leur billet.`
  const left =
    stopped === 1
      ? 'Une personne ne veut plus de messages\u00a0: elle lira le changement sur son billet.'
      : `${stopped} personnes ne veulent plus de messages\u00a0: elles liront le changement sur leur billet.`
  return [...(reached > 0 ? [told] : []), ...(stopped > 0 ? [left] : []), ...(unreached > 0 ? [untold] : [])]
}

function countOf(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
