import { z } from 'zod'
import { given, typedDay } from '~/lib/typed-text'

const DAY = 'Choisissez un jour.'

/** What an organiser says of a new link: its last day. */
export const LinkSchema = z.object({ lastDay: given(typedDay(DAY), DAY) })
