import { z } from 'zod'
import { typedList } from '~/lib/typed-text'

/** The pages chosen for an activity: their ids. */
export const LinkSchema = z.object({ pages: typedList(z.uuid()) })
