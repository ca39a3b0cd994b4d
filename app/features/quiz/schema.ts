import { z } from 'zod'

/** The answer to the question that was read, whose place may have changed meanwhile. */
export const AnswerSchema = z.object({ question: z.uuid(), answer: z.enum(['true', 'false']) })
