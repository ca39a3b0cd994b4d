import { z } from 'zod'
import { typedVersion } from '~/features/guide/content'
import { organiserTexts } from '~/lib/typed-text'

const text = organiserTexts('Écrivez quelques mots.')

export const ReasonSchema = z.object({ reason: text.required({ max: 1000, hasLines: true }) })
export const AnswerSchema = z.object({ answer: text.required({ max: 1000, hasLines: true }) })
/** The number of the draft that was read before the change was accepted. */
export const AcceptanceSchema = z.object({
  read: typedVersion,
})
