import { z } from 'zod'

/**
 * How a device says it is. Battery in percent; version, whatever its page calls itself. What no device can be is cut, never
 * refused: this is only to be shown, and a door must go on.
 */
export const ContactSchema = z.object({
  battery: numberUpTo(100).optional().catch(undefined),
  waiting: numberUpTo(32_767).catch(0),
  version: z
    .string()
    .catch('')
    .transform(text => text.replace(/\p{Cc}/gu, '').slice(0, 40)),
})

function numberUpTo(most: number) {
  return z.number().transform(value => Math.min(Math.max(Math.round(value), 0), most))
}
