import { z } from 'zod'
import { slugify } from '~/lib/slug'
import { given, organiserTexts, typedClock, typedDay, typedNumber } from '~/lib/typed-text'

// What an organiser may answer to a proposal, with the sentences of their pages.

const LONGEST = { title: 90, theme: 60, word: 2000 }
const MOST_PEOPLE = 1000

const text = organiserTexts('Écrivez quelques mots.')
const time = given(typedClock('Écrivez une heure comme 14:30.'), 'Écrivez une heure comme 14:30.')
const said = `Écrivez un nombre de 1 à ${MOST_PEOPLE}, ou laissez vide.`
const capacity = typedNumber({ min: 1, max: MOST_PEOPLE, said })

/** An id of the list, or nothing to create the organisation that the proposal names. */
const organisation = z
  .uuid('Choisissez une réponse de la liste.')
  .optional()
  .transform(value => value ?? null)

export const RecruiterSchema = z.object({ organisation })
export const AcceptanceSchema = z
  .object({
    organisation,
    title: text.required({ max: LONGEST.title }).refine(value => slugify(value) !== '', 'Écrivez un titre.'),
    theme: text.required({ max: LONGEST.theme }),
    room: z
      .uuid('Choisissez une salle de la liste.')
      .optional()
      .transform(value => value ?? null),
    startsAt: time,
    endsAt: time,
    capacity,
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
    path: ['endsAt'],
    error: 'La fin doit venir après le début.',
  })

export const WordSchema = z.object({ text: text.required({ max: LONGEST.word, hasLines: true }) })

export const CallSchema = z.object({ lastDay: given(typedDay('Choisissez un jour.'), 'Choisissez un jour.') })
