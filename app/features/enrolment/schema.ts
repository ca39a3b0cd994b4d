import { z } from 'zod'

const MOST_CODES = 2000
const MOST_PEOPLE = 500

/** Short codes typed together: those people come together, unless they are to be placed `apart`. */
export const CodesSchema = z.object({
  codes: z
    .string('Tapez le code court du billet, par exemple K7M 4XD.')
    .max(MOST_CODES, 'C’est trop long : ajoutez moins de personnes à la fois.'),
  apart: z.literal('on').optional(),
})

/** People ticked in a list. */
export const TickedSchema = z.object({
  registrations: z
    .array(z.uuid('Cette personne n’est pas dans la liste.'), 'Cochez au moins une personne.')
    .min(1, 'Cochez au moins une personne.')
    .max(MOST_PEOPLE, 'Cochez moins de personnes à la fois.'),
})

/** Who is given a place on the spot: ticked in a list, or by the ticket's short code. */
export const GiftSchema = z.object({
  registrations: z.array(z.uuid()).max(MOST_PEOPLE).optional().default([]),
  code: z.string().max(40).optional(),
})

/** Places are released `anyway` when nobody at all was scanned there. */
export const ReleaseSchema = z.object({ anyway: z.literal('on').optional() })
