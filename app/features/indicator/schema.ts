import { IMPACT_UNITS } from 'db/schema/words'
import { z } from 'zod'
import { given, organiserTexts, typedDay, typedNumber } from '~/lib/typed-text'

const LONGEST = { title: 150, text: 1000 } as const

const titled = organiserTexts('Donnez un titre.')
const themed = organiserTexts('Donnez un thème.')
const defined = organiserTexts('Dites ce que c’est, en une phrase.')
const sourced = organiserTexts('Dites d’où vient ce nombre.')

const WORDING = {
  title: titled.required({ max: LONGEST.title }),
  theme: themed.required({ max: LONGEST.title }),
  definition: defined.required({ max: LONGEST.text, hasLines: true }),
}

/** What is said of an indicator; what it is measured in never changes. */
export const IndicatorSchema = z.object(WORDING)

export const NewIndicatorSchema = z.object({
  ...WORDING,
  unit: z.enum(IMPACT_UNITS, 'Choisissez ce qui est mesuré.'),
})

const ONE_PERIOD = 'Donnez une année ou un jour, l’un des deux.'

/** A number of a year or of a day, with its source; `percent` says whether it is a share. */
export function measureSchema(isPercent: boolean) {
  return z
    .object({
      year: typedNumber({ min: 2000, max: 2100, said: 'Écrivez une année, comme 2019.' }),
      measuredOn: typedDay('Écrivez un jour, comme 31/12/2019.'),
      ...correction(isPercent),
    })
    .refine(({ year, measuredOn }) => (year === null) !== (measuredOn === null), {
      path: ['year'],
      message: ONE_PERIOD,
    })
}

/** The number put right, of the same year or day. */
export function correctionSchema(isPercent: boolean) {
  return z.object(correction(isPercent))
}

function correction(isPercent: boolean) {
  const max = isPercent ? 100 : 999_999_999
  const said = isPercent ? 'Écrivez un nombre entier entre 0 et 100.' : 'Écrivez un nombre entier, sans espace.'
  return {
    value: given(typedNumber({ min: 0, max, said }), 'Donnez un nombre.'),
    source: sourced.required({ max: LONGEST.title }),
    note: sourced.optional({ max: LONGEST.text, hasLines: true }),
  }
}

export type IndicatorValues = z.output<typeof IndicatorSchema>
export type NewIndicatorValues = z.output<typeof NewIndicatorSchema>
export type MeasureValues = z.output<ReturnType<typeof measureSchema>>
export type CorrectionValues = z.output<ReturnType<typeof correctionSchema>>
