import { placeholdersOf } from 'emails/fill'
import { ownValue } from '~/lib/own-value'

/** What a reader may not have given: a letter never depends on it. */
const OPTIONAL = ['prénom']
const LABELS: Record<string, string> = {
  subject: 'Objet',
  severalSubject: 'Objet, s’il y en a plusieurs',
  preview: 'Aperçu dans la boîte de réception',
  title: 'Titre',
  action: 'Bouton',
  footer: 'Bas du message',
  text: 'Début du message',
  noted: 'Sous le titre',
  why: 'Pourquoi ce message',
  keep: 'Ce que la page permet',
  next: 'Ce qui se passe ensuite',
  before: 'Devant ce qui était prévu',
  after: 'Devant ce qui est prévu maintenant',
  noRoom: 'Si la salle n’est pas choisie',
  stays: 'Ce qui ne change pas',
  refuse: 'Si la personne renonce',
  refuseLink: 'Lien pour renoncer',
  programme: 'Au-dessus des activités réservées',
  waiting: 'À côté d’une activité en attente',
  none: 'Si rien n’est réservé',
  come: 'Au-dessus de l’accès',
  ask: 'Invitation à donner son avis',
  sheets: 'Au-dessus des fiches à lire',
  guide: 'Lien vers le guide',
  proof: 'Lien vers l’attestation',
  training: 'Réponse\u00a0: formation',
  job: 'Réponse\u00a0: emploi',
  internship: 'Réponse\u00a0: stage',
  geiq: 'Réponse\u00a0: GEIQ',
  looking: 'Réponse\u00a0: cherche encore',
  other: 'Réponse\u00a0: autre chose',
  how: 'Comment répondre',
  stop: 'Lien pour ne plus être interrogé',
}

/** A letter's sentences in their order, each with what organisers call it. */
export function labelled(sentences: Record<string, string>): { key: string; label: string; original: string }[] {
  return Object.entries(sentences).map(([key, original]) => ({ key, original, label: ownValue(LABELS, key) ?? key }))
}

/** The names that any sentence of a letter may hold between braces. */
export function namesIn(sentences: Record<string, string>): string[] {
  return [...new Set(Object.values(sentences).flatMap(placeholdersOf))]
}

/** What is wrong with the braces of a sentence typed in the place of ours; undefined when nothing is. */
export function mistakeIn(typed: string, original: string, allowed: string[]): string | undefined {
  const held = placeholdersOf(typed)
  const unknown = held.filter(name => !allowed.includes(name))
  if (unknown.length > 0) {
    const known = allowed.length > 0 ? `Ceux qui marchent ici\u00a0: ${inBraces(allowed)}.` : 'Aucun ne marche ici.'
    return `Ce nom entre accolades n’existe pas\u00a0: ${inBraces(unknown)}. ${known}`
  }
  if (/[{}]/.test(withoutPlaceholders(typed, held))) return 'Une accolade est seule, ou vide\u00a0: enlevez-la.'
  const missing = placeholdersOf(original).filter(name => !OPTIONAL.includes(name) && !held.includes(name))
  if (missing.length > 0) return `Il manque ${inBraces(missing)}\u00a0: sans cela, le message ne dit plus l’essentiel.`
  return undefined
}

function withoutPlaceholders(text: string, names: string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(`{${name}}`, ''), text)
}

function inBraces(names: string[]): string {
  return names.map(name => `{${name}}`).join(', ')
}
