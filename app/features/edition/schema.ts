import { z } from 'zod'
import { parisTime } from '~/lib/dates'
import { slugify } from '~/lib/slug'
import { organiserTexts, typedClock, typedDay, typedNumber } from '~/lib/typed-text'

const LONGEST = { name: 80, summary: 1000, themes: 500 } as const
const CLOCK = 'Écrivez une heure comme 13:30.'
const DAY = 'Écrivez un jour comme 15/12/2026.'

const text = organiserTexts('Donnez un nom.')
const isDay = (value: string | null): value is string => value !== null
const isNumber = (value: number | null): value is number => value !== null
const smallNumber = (said: string, max: number) => typedNumber({ min: 1, max, said })

const themes = text
  .optional({ max: LONGEST.themes })
  .transform(value => [...new Set((value ?? '').split(',').map(theme => theme.trim()))].filter(Boolean))

const common = {
  name: text
    .required({ max: LONGEST.name })
    .refine(name => slugify(name) !== '', 'Écrivez un nom avec des lettres ou des chiffres.'),
  summary: text.optional({ max: LONGEST.summary, hasLines: true }),
  from: typedClock(CLOCK),
  to: typedClock(CLOCK),
  venue: z.uuid('Choisissez un lieu de la liste.').optional(),
  capacity: smallNumber('Écrivez un nombre entre 1 et 100\u00a0000, ou rien.', 100_000),
}

type Typed = { day: string | null; from: string | null; to: string | null }

const hoursTogether = ({ from, to }: Typed) => (from === null) === (to === null)
const hoursOnADay = ({ day, from }: Typed) => from === null || day !== null
const endAfterStart = ({ from, to }: Typed) => from === null || to === null || from < to
const TOGETHER = { path: ['to'], message: 'Donnez l’heure de début et l’heure de fin, ou aucune des deux.' }
const ON_A_DAY = { path: ['day'], message: 'Donnez le jour de ces heures.' }
const IN_ORDER = { path: ['to'], message: 'La fin vient après le début.' }

/** What an organiser may change of an edition; its number and its address never change. */
export const SettingsSchema = z
  .object({
    ...common,
    day: typedDay(DAY),
    themes,
    threshold: smallNumber('Écrivez un nombre entre 1 et 100.', 100).refine(isNumber, 'Donnez un nombre.'),
    retention: smallNumber('Écrivez un nombre de jours entre 1 et 1\u00a0095.', 1095).refine(
      isNumber,
      'Donnez un nombre de jours.',
    ),
    tell: z.literal('on', 'Cochez cette case, ou décochez-la.').optional().transform(Boolean),
  })
  .refine(hoursTogether, TOGETHER)
  .refine(hoursOnADay, ON_A_DAY)
  .refine(endAfterStart, IN_ORDER)
  .transform(({ day, from, to, venue, threshold, retention, ...values }) => ({
    ...values,
    heldOn: day,
    startsAt: day && from ? parisTime(day, from) : null,
    endsAt: day && to ? parisTime(day, to) : null,
    venueId: venue ?? null,
    disclosureThreshold: threshold,
    retentionDays: retention,
  }))

/** A new edition, on a day; `copied` is the address of the one whose programme it takes. */
export const NewEditionSchema = z
  .object({
    ...common,
    day: typedDay(DAY).refine(isDay, 'Donnez le jour.'),
    copied: z.string().trim().optional(),
  })
  .refine(hoursTogether, TOGETHER)
  .refine(endAfterStart, IN_ORDER)
  .transform(({ day, from, to, venue, ...values }) => ({
    ...values,
    heldOn: day,
    startsAt: from ? parisTime(day, from) : null,
    endsAt: to ? parisTime(day, to) : null,
    venueId: venue ?? null,
  }))

/** From when to when people register. */
export const RegistrationWindowSchema = z
  .object({ fromDay: typedDay(DAY), fromTime: typedClock(CLOCK), toDay: typedDay(DAY), toTime: typedClock(CLOCK) })
  .refine(({ fromDay, fromTime }) => (fromDay === null) === (fromTime === null), {
    path: ['fromTime'],
    message: 'Donnez le jour et l’heure, ou aucun des deux.',
  })
  .refine(({ toDay, toTime }) => (toDay === null) === (toTime === null), {
    path: ['toTime'],
    message: 'Donnez le jour et l’heure, ou aucun des deux.',
  })
  .transform(({ fromDay, fromTime, toDay, toTime }) => ({
    opensAt: fromDay && fromTime ? parisTime(fromDay, fromTime) : null,
    closesAt: toDay && toTime ? parisTime(toDay, toTime) : null,
  }))
  .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
    path: ['toDay'],
    message: 'La fin vient après le début.',
  })

export const VisibilitySchema = z.object({ visibility: z.enum(['public', 'private']) })
export const ArchivingSchema = z.object({ place: z.enum(['archived', 'in-hand']) })

export type NewEditionValues = Omit<z.output<typeof NewEditionSchema>, 'copied'>
export type SettingsValues = z.output<typeof SettingsSchema>
