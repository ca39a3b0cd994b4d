import { z } from 'zod'
import { typedList } from '~/lib/typed-text'

/** The pages ticked in a list: their ids. */
export const TickedPagesSchema = z.object({ pages: typedList(z.uuid()) })
