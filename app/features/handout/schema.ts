import { HANDOUTS } from 'db/schema/words'
import { z } from 'zod'
import { given, organiserTexts, typedDay, typedNumber } from '~/lib/typed-text'

const MOST_COPIES = 1_000_000

const note = organiserTexts('Écrivez une note.')

export const HandoutSchema = z.object({
  item: z.enum(HANDOUTS, 'Choisissez ce qui a été remis.'),
  copies: given(
    typedNumber({ min: 1, max: MOST_COPIES, said: 'Écrivez un nombre entre 1 et 1\u00a0000\u00a0000.' }),
    'Écrivez combien.',
  ),
  givenOn: given(typedDay('Choisissez un jour du calendrier.'), 'Donnez le jour.'),
  /** The address of an organisation; left empty, given to the people who came. */
  organisation: z
    .string('Choisissez une structure de la liste.')
    .optional()
    .transform(slug => slug || null),
  note: note.optional({ max: 200 }),
})

export type HandoutValues = Omit<z.output<typeof HandoutSchema>, 'organisation'> & { organisationId: string | null }
