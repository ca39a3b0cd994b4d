import { z } from 'zod'
import { organiserTexts } from '~/lib/typed-text'

const MOST_BYTES = 8 * 1024 * 1024
/** Read a little further than allowed: a file that is somewhat too big gets its sentence. */
export const MOST_READ = 2 * MOST_BYTES

export const TOO_BIG = 'Ce fichier est trop lourd\u00a0: 8\u00a0Mo au plus.'
const MISSING = 'Choisissez un fichier.'

export const AltSchema = z.object({
  alt: organiserTexts('Décrivez ce que l’on voit, pour les personnes qui ne le voient pas.').required({ max: 300 }),
})

export const ImageSchema = AltSchema.extend({
  image: z
    .file(MISSING)
    .refine(file => file.size > 0, MISSING)
    .refine(file => file.size <= MOST_BYTES, TOO_BIG),
})
