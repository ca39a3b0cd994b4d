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
  const done = new URL(request.url).searchParams.get('fait')
  return ownValue(NOTICES, done)
}
