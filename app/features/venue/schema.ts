import { z } from 'zod'
import { organiserTexts, typedNumber } from '~/lib/typed-text'

const LONGEST = { name: 100, address: 200, city: 80, note: 300 } as const

const named = organiserTexts('Donnez un nom.')
const place = organiserTexts('Donnez une ville.')

/** A number of degrees as people type it, with a comma or a point; left empty, null. */
function degrees(most: number, said: string) {
  return z
    .string(said)
    .trim()
    .optional()
    .transform((text, context): number | null => {
      if (!text) return null
      const value = /^-?\d{1,3}([.,]\d{1,10})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
      if (Math.abs(value) <= most) return value
      context.addIssue({ code: 'custom', message: said })
      return z.NEVER
    })
}

export const VenueSchema = z
  .object({
    name: named.required({ max: LONGEST.name }),
    address: named.optional({ max: LONGEST.address }),
    postcode: named
      .optional({ max: 10 })
      .refine(value => value === null || /^\d{5}$/.test(value), 'Écrivez cinq chiffres, comme 31200.'),
    city: place.required({ max: LONGEST.city }),
    transport: named.optional({ max: LONGEST.note }),
    accessibility: named.optional({ max: LONGEST.note }),
    latitude: degrees(90, 'Écrivez un nombre comme 43,6047.'),
    longitude: degrees(180, 'Écrivez un nombre comme 1,4442.'),
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    path: ['longitude'],
    message: 'Donnez la latitude et la longitude, ou aucune des deux.',
  })

export const RoomSchema = z.object({
  name: named.required({ max: LONGEST.name }),
  capacity: typedNumber({ min: 1, max: 100_000, said: 'Écrivez un nombre entre 1 et 100\u00a0000, ou rien.' }),
  accessibility: named.optional({ max: LONGEST.note }),
})

export type VenueValues = z.output<typeof VenueSchema>
export type RoomValues = z.output<typeof RoomSchema>
