import { z } from 'zod'

/** How a device says it is. Battery in percent; version, whatever its page calls itself. */
export const ContactSchema = z.object({
  battery: z.number().min(0).max(100).transform(Math.round).optional(),
  waiting: z.int().min(0).max(32_767),
  version: z.string().max(40),
})
