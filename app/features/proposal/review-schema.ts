import { z } from 'zod'
import { slugify } from '~/lib/slug'
import { typedTexts } from '~/lib/typed-text'

// What an organiser may answer to a proposal, with the sentences of their pages.

const LONGEST = { title: 90, theme: 60, word: 2000 }
const MOST_PEOPLE = 1000

const text = typedTexts(max => ({
  tooLong: `C’est trop long\u00a0: gardez ${max} caractères au plus.`,
  control: 'Certains signes ne peuvent pas être gardés\u00a0: retapez ce texte au clavier.',
  missing: 'Écrivez quelques mots.',
}))

const time = z.string('Écrivez une heure, par exemple 14:30.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'Écrivez une heure, par exemple 14:30.',
})

const capacity = text.optional({ max: 10 }).transform((value, context) => {
  if (value === null) return null
  const people = /^\d+$/.test(value) ? Number(value) : 0
  if (people >= 1 && people <= MOST_PEOPLE) return people
  context.addIssue({ code: 'custom', message: `Écrivez un nombre de 1 à ${MOST_PEOPLE}, ou laissez vide.` })
  return null
})

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

export const CallSchema = z.object({
  lastDay: z.iso.date('Choisissez un jour.'),
})
