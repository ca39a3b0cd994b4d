import { clockTime } from '~/lib/dates'
import type { Outcome } from './outcome'

type Words = { title: string; detail?: string; advice?: string }

const PLACES = { confirmed: 'Place réservée', waiting: 'Sur liste d’attente', none: 'Sans réservation' } as const

const LET_IN = 'Laissez entrer.'

/** What the screen says of an outcome, in a person’s words; the first name stands between title and detail. */
export function wordsOf({ kind, already, edition, place, isOffline }: Outcome): Words {
  switch (kind) {
    case 'welcome':
      return {
        title: 'Bienvenue',
        detail: isOffline
          ? 'Hors ligne : le billet sera vérifié plus tard'
          : place
            ? 'Présence comptée'
            : 'Entrée comptée',
      }
    case 'already-in':
      return {
        title: 'Déjà là',
        detail: already && `à ${clockTime(new Date(already.at), 'fr')}, ${already.checkpoint}`,
        advice: 'Laissez entrer : une seule entrée est comptée.',
      }
    case 'cancelled':
      return { title: 'Inscription annulée', advice: LET_IN }
    case 'wrong-edition':
      return {
        title: 'Autre édition',
        detail: edition ? `Ce billet est pour ${edition}` : 'Ce billet est pour un autre jour',
        advice: LET_IN,
      }
    case 'unknown':
      return { title: 'Billet inconnu', detail: 'Ce code n’est pas dans cette édition', advice: LET_IN }
    case 'forged':
      return { title: 'Billet non valable', detail: 'Ce billet ne vient pas de nous', advice: LET_IN }
    case 'walk-in':
      return { title: 'C’est noté', detail: isOffline ? 'Hors ligne : sera envoyé plus tard' : 'Arrivée libre comptée' }
    case 'undone':
      return { title: 'Entrée annulée', detail: 'La dernière entrée ne compte plus' }
    case 'not-recorded':
      return { title: 'Pas enregistré', detail: 'Vérifiez la date et l’heure de ce téléphone', advice: LET_IN }
  }
}

/** At an activity: whether the person has a place there. */
export function placeWords({ place }: Outcome): string | undefined {
  return place && PLACES[place]
}

/** Outcomes after which the person may be counted without a ticket. */
export function mayBeWalkIn({ kind }: Outcome): boolean {
  return ['cancelled', 'wrong-edition', 'unknown', 'forged', 'not-recorded'].includes(kind)
}

/** Milliseconds after which the screen closes by itself; undefined: it waits for a tap. */
export function staysFor({ kind, place }: Outcome): number | undefined {
  if (mayBeWalkIn({ kind })) return undefined
  return kind === 'already-in' || place === 'waiting' || place === 'none' ? 4000 : 2000
}
