import { z } from 'zod'
import { MOST_FILE_BYTES } from '~/lib/spreadsheet.server'

/** The form around the file takes some bytes too. */
export const MOST_SENT_BYTES = MOST_FILE_BYTES + 10_000

// Without a choice, browsers send a file without a name.
const file = z
  .instanceof(File, { error: 'Choisissez un fichier.' })
  .refine(({ name, size }) => name !== '' || size > 0, 'Choisissez un fichier.')

export const FileSchema = z.object({ file })
export const StampSchema = z.object({ stamp: z.string().catch('') })
