import { CONTRACTS } from 'db/schema/words'
import { z } from 'zod'
import { ROME_CODE } from '~/features/rome/code'
import { given, organiserTexts, typedList, typedNumber } from '~/lib/typed-text'

const required = (missing: string, max: number, hasLines = false) => organiserTexts(missing).required({ max, hasLines })

const POSTS = 'Écrivez un nombre de postes entre 1 et 1\u00a0000.'

/** A job offer as its form sends it. */
export const OfferSchema = z.object({
  title: required('Donnez le nom du métier.', 120),
  contract: z.enum(CONTRACTS, 'Choisissez un contrat.'),
  place: required('Dites où l’on travaille.', 120),
  skills: required('Dites ce qu’il faut savoir faire.', 1000, true),
  posts: given(typedNumber({ min: 1, max: 1000, said: POSTS }), POSTS),
  romeCode: organiserTexts('')
    .optional({ max: 20 })
    .transform(code => code?.replace(/\s/g, '').toUpperCase() || null)
    .refine(code => code === null || ROME_CODE.test(code), 'Écrivez une lettre et quatre chiffres, comme M1805.'),
})

export type OfferValues = z.output<typeof OfferSchema>

/** The offers a candidate marked: none, one or more boxes of one name. */
export const InterestsSchema = z.object({ offers: typedList(z.uuid(), 500) })
