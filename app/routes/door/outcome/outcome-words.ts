import { clockTime } from '~/lib/dates'
import type { Outcome } from './outcome'

type Words = { title: string; detail?: string; advice?: string }

const PLACES = { confirmed: 'Place réservée', waiting: 'Sur liste d’attente', none: 'Sans réservation' } as const
const WINDOWS = { early: 'En avance\u00a0: ce n’est pas encore l’heure', late: 'C’est terminé' } as const

const LET_IN = 'Laissez entrer.'
const REHEARSED = 'Répétition\u00a0: pas comptée'
const NOT_UP_TO_DATE = 'Ce téléphone n’est pas à jour\u00a0: rapprochez-le du réseau'

/** What the screen says of an outcome, in a person’s words; the first name stands between title and detail. */
export function wordsOf(outcome: Outcome): Words {
  const { kind, already, edition, isUnlisted, came, undone, isRehearsal, isAtActivity } = outcome
  switch (kind) {
    case 'welcome': {
      const counted = isRehearsal ? REHEARSED : isAtActivity ? 'Présence comptée' : 'Entrée comptée'
      if (!isUnlisted) return { title: 'Bienvenue', detail: counted }
      return {
        title: 'Bienvenue',
        detail: `Billet valable. ${counted}`,
        advice: 'Un groupe ? Lisez aussi la carte de chaque personne.',
      }
    }
    case 'already-in':
      return {
        title: 'Déjà là',
        detail: already && seenWords(already),
        advice: 'Laissez entrer\u00a0: une seule entrée est comptée.',
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
      return {
        title: 'Billet inconnu',
        detail: isUnlisted ? NOT_UP_TO_DATE : 'Ce code n’est pas dans cette édition',
        advice: LET_IN,
      }
    case 'forged':
      return { title: 'Billet non valable', detail: 'Ce billet ne vient pas de nous', advice: LET_IN }
    case 'walk-in':
      if (isAtActivity && !isRehearsal) return { title: 'Noté à l’atelier', detail: 'Ce n’est pas une entrée' }
      return { title: 'C’est noté', detail: isRehearsal ? REHEARSED : 'Arrivée libre comptée' }
    case 'group':
      return {
        title: came ? `${came.count} sur ${came.of}` : 'Groupe',
        detail: isRehearsal ? 'Répétition\u00a0: personne n’est compté' : groupWords(came?.count ?? 0, isAtActivity),
      }
    case 'group-code':
      return {
        title: 'Code d’un groupe',
        detail: 'Personne n’est encore compté',
        advice: 'Lisez le QR code du groupe, ou la carte de chaque personne.',
      }
    case 'undone':
      return { title: 'Entrée annulée', detail: undone && `${undone}\u00a0: ne compte plus` }
  }
}

/** `à 14 h 05, Entrée, Appareil 2`; `à 14 h 05, Entrée 2` where the device is called by its place. */
export function seenWords({ at, checkpoint, device }: NonNullable<Outcome['already']>): string {
  const place = device.startsWith(checkpoint) ? '' : checkpoint
  return [`à\u00a0${clockTime(new Date(at), 'fr')}`, place, device].filter(Boolean).join(', ')
}

/** That nobody is counted yet; else at an activity whether the person has a place there, and that it is not its time. */
export function remarksOf(outcome: Outcome): string[] {
  const { place, window } = outcome
  if (mayBeWalkIn(outcome)) return ['Pas encore compté']
  return [place && PLACES[place], window && WINDOWS[window]].filter(remark => remark !== undefined)
}

/** All that the screen says, read aloud. */
export function spokenWords(outcome: Outcome): string {
  const { title, detail, advice } = wordsOf(outcome)
  return [title, outcome.firstName, ...remarksOf(outcome), detail, advice].filter(Boolean).join('. ')
}

/** Outcomes after which the person may be counted without a ticket. */
export function mayBeWalkIn({ kind }: Outcome): boolean {
  return ['cancelled', 'wrong-edition', 'unknown', 'forged'].includes(kind)
}

/** Welcome, and to be looked at twice: no place at this activity, or not its time. */
export function asksCare({ kind, place, window }: Outcome): boolean {
  return (
    ['already-in', 'group-code'].includes(kind) ||
    (kind === 'welcome' && (place === 'waiting' || place === 'none' || window !== undefined))
  )
}

/** Milliseconds after which the screen closes by itself; undefined: it waits for a tap. */
export function staysFor(outcome: Outcome): number | undefined {
  if (mayBeWalkIn(outcome) || outcome.kind === 'group-code') return undefined
  if (outcome.kind === 'walk-in') return 5000
  return asksCare(outcome) || outcome.isUnlisted ? 4000 : 2000
}

function groupWords(count: number, isAtActivity = false): string {
  if (isAtActivity) return count > 1 ? `${count} présences comptées` : 'Présence comptée'
  return count > 1 ? `${count} entrées comptées` : 'Entrée comptée'
}
