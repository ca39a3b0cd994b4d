import type { PublishedPage } from '~/features/guide/queries.server'
import { COSTS, LEVEL_TO_ASK, LEVELS, LIKES, PLACES, REMOTES, TIMES } from '~/features/guide/words'
import { longDay } from '~/lib/dates'

export type Told = [label: string, text: string]

/** What a reader looks for first on a sheet. */
export function sheetFacts({ content }: PublishedPage<'job'>): Told[] {
  return told([
    ['Pour commencer', LEVELS[content.level]],
    ['Pour apprendre', TIMES[content.time]],
    ['Où', content.places.map(place => PLACES[place]).join('. ')],
    ['Pour qui aime', content.likes.map(like => LIKES[like]).join('. ')],
  ])
}

/** A training in a few lines. */
export function trainingFacts({ content }: PublishedPage<'training'>): Told[] {
  return told([
    ['Organisme', content.body],
    ['Niveau demandé', content.level ? LEVELS[content.level] : LEVEL_TO_ASK],
    ['On obtient', content.leadsTo],
    ['Durée', content.duration ?? (content.time && TIMES[content.time])],
    ['Prix', COSTS[content.cost]],
    ['Début', content.startsOn.map(day => longDay(day, 'fr')).join(', ')],
    ['Lieu', [content.place, content.remote && REMOTES[content.remote]].filter(Boolean).join(', ')],
  ])
}

/** Whether somebody has read a page again, and when. */
export function reviewWords(reviewedOn: string | null): string {
  return reviewedOn
    ? `Relu le ${longDay(reviewedOn, 'fr')}.`
    : 'À relire\u00a0: cette page n’a pas encore été vérifiée par l’équipe.'
}

/** Said of what changes fast and nobody has checked yet, and before going somewhere. */
export const TO_CHECK = 'À vérifier\u00a0: l’équipe n’a pas encore relu cette page.'
export const TO_CHECK_FIRST = 'À vérifier\u00a0: renseignez-vous avant de vous déplacer.'

function told(facts: [string, string | null | undefined][]): Told[] {
  return facts.filter((fact): fact is Told => Boolean(fact[1]))
}
