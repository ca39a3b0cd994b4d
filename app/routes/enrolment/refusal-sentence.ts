import type { EnrolOutcome } from '~/features/enrolment/enrol.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { clockTime } from '~/lib/dates'

const WITHOUT_PERSON = {
  confirmed: undefined,
  waiting: undefined,
  'too-late': 'C’est commencé : donnez les places libres sur la page « Porte ».',
  closed: 'Impossible : l’inscription est annulée, ou l’activité ne se réserve pas.',
  'party-too-large': 'Ce groupe est plus grand que le nombre de places.',
}

/** Why somebody could not be added, for organisers; undefined when they were. */
export function refusalSentence(result: EnrolOutcome, people: { id: string; shortCode: string }[]): string | undefined {
  if (!('activity' in result)) return WITHOUT_PERSON[result.outcome]
  const code = people.find(({ id }) => id === result.registrationId)?.shortCode ?? ''
  const who = groupShortCode(code)
  const { title, startsAt } = result.activity
  if (result.outcome === 'already') return `${who} est déjà dans la liste.`
  if (result.outcome === 'same-workshop')
    return `${who} a une autre séance de cet atelier, à ${clockTime(startsAt, 'fr')}.`
  return `${who} a « ${title} » au même moment.`
}
