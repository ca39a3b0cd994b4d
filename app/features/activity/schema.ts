import { ACTIVITY_LEVELS } from 'db/schema/words'
import { z } from 'zod'
import { parisTime } from '~/lib/dates'
import { slugify } from '~/lib/slug'
import { given, organiserTexts, typedClock, typedDay, typedList, typedNumber } from '~/lib/typed-text'
import { readSpeakers } from './speakers'
import { ACTIVITY_TYPES } from './words'

const LONGEST = { title: 120, summary: 1000, theme: 80, languages: 80, speakers: 2000, speaker: 120 } as const

const required = (missing: string, max: number, hasLines = false) => organiserTexts(missing).required({ max, hasLines })
const optional = (max: number, hasLines = false) => organiserTexts('').optional({ max, hasLines })

/** Checked whole, so that the sentence stands beside the list and not beside one of its items. */
const ids = (said: string) =>
  typedList(z.string().default('')).refine(found => found.every(id => z.uuid().safeParse(id).success), said)
const chosen = ids('Cochez des activités de la liste.').refine(
  found => found.length > 0,
  'Cochez au moins une activité.',
)

const speakers = optional(LONGEST.speakers, true)
  .transform(text => readSpeakers(text ?? ''))
  .refine(
    found => found.every(({ name }) => name.length <= LONGEST.speaker),
    'Une personne par ligne, avec un tiret avant ce qu’elle fait\u00a0: Nadia B. — développeuse.',
  )

/** An activity as its form sends it. */
export const ActivitySchema = z
  .object({
    title: required('Donnez un titre.', LONGEST.title).refine(
      title => slugify(title) !== '',
      'Écrivez un titre avec des lettres ou des chiffres.',
    ),
    type: z.enum(ACTIVITY_TYPES, 'Choisissez un type.'),
    summary: required('Dites en une phrase ce qu’on y fait.', LONGEST.summary, true),
    theme: required('Donnez un thème.', LONGEST.theme),
    room: z.uuid('Choisissez une salle de la liste.').optional(),
    day: given(typedDay('Écrivez un jour comme 15/12/2026.'), 'Donnez le jour.'),
    from: given(typedClock('Écrivez une heure comme 13:30.'), 'Donnez l’heure de début.'),
    to: given(typedClock('Écrivez une heure comme 14:30.'), 'Donnez l’heure de fin.'),
    capacity: typedNumber({ min: 1, max: 10_000, said: 'Écrivez un nombre de places entre 1 et 10\u00a0000.' }),
    hosts: ids('Choisissez des structures de la liste.'),
    speakers,
    level: z.enum(ACTIVITY_LEVELS, 'Choisissez un niveau.').default('everyone'),
    languages: optional(LONGEST.languages),
    ageFrom: typedNumber({ min: 1, max: 99, said: 'Écrivez un âge entre 1 et 99 ans.' }),
    position: typedNumber({ min: 0, max: 9999, said: 'Écrivez un rang entre 0 et 9999.' }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'La fin vient après le début.' })
  .transform(({ day, from, to, ...values }) => ({
    ...values,
    startsAt: parisTime(day, from),
    endsAt: parisTime(day, to),
  }))

export type ActivityValues = z.output<typeof ActivitySchema>

/** Whether a form asks that people be told of a new hour or room. */
const tell = z
  .literal('on', 'Cochez cette case, ou décochez-la.')
  .optional()
  .transform(value => value === 'on')
export const EditedActivitySchema = ActivitySchema.and(z.object({ tell }))

export const ChosenSchema = z.object({ activities: chosen })
export const ManyMovedSchema = z.object({
  activities: chosen,
  room: z.union([z.uuid(), z.literal('none')], 'Choisissez une salle.'),
  tell,
})
export const ManyShiftedSchema = z.object({
  activities: chosen,
  minutes: given(
    typedNumber({ min: -720, max: 720, said: 'Écrivez un nombre de minutes entre -720 et 720.' }),
    'Dites de combien de minutes.',
  ).refine(minutes => minutes !== 0, 'Dites de combien de minutes\u00a0: 15, ou -15 pour avancer.'),
  tell,
})

const rank = z
  .string()
  .default('')
  .refine(text => /^\d{1,4}$/.test(text.trim()), 'Écrivez un rang entre 0 et 9999.')

/** The rank of each activity, in the order of their ids. */
export const OrderSchema = z
  .object({
    activities: chosen,
    positions: typedList(rank),
  })
  .refine(({ activities, positions }) => activities.length === positions.length, {
    path: ['positions'],
    message: 'Donnez un rang à chaque activité.',
  })
  .transform(({ activities, positions }) => new Map(activities.map((id, index) => [id, Number(positions[index])])))
