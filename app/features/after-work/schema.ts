import { INTERVIEW_OUTCOMES } from 'db/schema/words'
import { z } from 'zod'
import { given, organiserTexts, typedClock, typedList, typedNumber } from '~/lib/typed-text'

const number = (min: number, max: number) => {
  const said = `Écrivez un nombre entre ${min} et ${max}.`
  return given(typedNumber({ min, max, said }), said)
}
const ids = typedList(z.uuid())

/** How the rounds run; `firstRound` is a clock on the after-work's day. */
export const SettingsSchema = z.object({
  firstRound: given(typedClock('Écrivez une heure comme 16:15.'), 'Donnez l’heure du premier tour.'),
  rounds: number(1, 60),
  minutes: number(1, 120),
  minimum: number(1, 20),
})

export type SettingsValues = z.output<typeof SettingsSchema>

export const TablesSchema = z.object({ tables: number(1, 20) })
export const RecruiterSchema = TablesSchema.extend({ organisation: z.uuid('Choisissez une structure de la liste.') })

/** One candidate who is not there, or who is after all, seen in that round. */
export const AbsentSchema = z.object({ registration: z.uuid(), absent: z.enum(['oui', 'non']), tour: number(1, 60) })

/** Who has not come, and the first round that is still to be filled. */
export const AbsenceSchema = z.object({ candidates: ids, companies: ids, from: number(1, 60) })

/** What an interview led to, if known, and what the candidate will read of it. */
export const OutcomeSchema = z
  .object({
    outcome: z
      .enum(['', ...INTERVIEW_OUTCOMES], 'Choisissez une réponse.')
      .default('')
      .transform(outcome => outcome || null),
    wording: organiserTexts('').optional({ max: 1000, hasLines: true }),
  })
  .refine(({ outcome, wording }) => outcome !== null || wording === null, {
    path: ['outcome'],
    message: 'Choisissez une suite\u00a0: tant que rien n’est décidé, vos mots ne sont pas gardés.',
  })
