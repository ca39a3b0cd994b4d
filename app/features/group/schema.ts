import { z } from 'zod'
import { AnswersSchema } from '~/features/registration/schema'
import { organiserTexts, typedList } from '~/lib/typed-text'
import { MOST } from './size'

// What an adviser may send. Nothing is compulsory; messages are keys of the catalogue's `registration.errors`.

const LONGEST_LIST = 12_000
const { firstName, lastName, birthYear } = AnswersSchema.shape
const agrees = z
  .literal('on', 'choice')
  .optional()
  .transform(value => value === 'on')
const person = { firstName, lastName, birthYear, agrees }

export type TypedRow = z.output<z.ZodObject<typeof person>>
/** The fields of one row of the table: its number follows their name. */
export const ROW_FIELDS = ['firstName', 'lastName', 'birthYear'] as const

/** A list as pasted: read by readList. */
export const ListSchema = z.object({ list: z.string('choice').max(LONGEST_LIST, `tooLong ${LONGEST_LIST}`).optional() })

/** One person whom the adviser corrects: what they agreed to is told on their own ticket. */
export const PersonSchema = z.object({ firstName, lastName, birthYear })

/** Ids of the people who say yes. */
export const AgreementsSchema = z.object({ agrees: typedList(z.uuid('choice'), MOST) })

/** What the adviser calls the group, and their own name: both optional. */
export const DetailsSchema = z.object({ name: firstName, adviserName: firstName })

/** A table of as many rows as a group holds: `firstName0`, `firstName1`… A row left empty is nobody. */
export const TableSchema = z.object(
  Object.fromEntries(
    Array.from({ length: MOST }, (_, row) =>
      Object.entries(person).map(([name, field]) => [`${name}${row}`, field]),
    ).flat(),
  ) as Record<string, (typeof person)[keyof typeof person]>,
)

/** The people of a table that was sent, in order. */
export function peopleOf(table: z.output<typeof TableSchema>): TypedRow[] {
  const rows = Array.from({ length: MOST }, (_, row) => ({
    firstName: table[`firstName${row}`],
    lastName: table[`lastName${row}`],
    birthYear: table[`birthYear${row}`],
    agrees: table[`agrees${row}`],
  })) as TypedRow[]
  return rows.filter(
    ({ firstName, lastName, birthYear, agrees }) => firstName ?? lastName ?? birthYear ?? (agrees || null),
  )
}

const { optional } = organiserTexts('')

/** What an organiser says of a new group: for which structure, and what to call it. */
export const NewGroupSchema = z.object({
  prescriberId: z.uuid('Choisissez une structure de la liste.'),
  name: optional({ max: 80 }),
})

/** For which edition an adviser makes an own group, by its address. */
export const OwnGroupSchema = z.object({ edition: z.string('Choisissez une édition.') })
