import { z } from 'zod'
import { organiserTexts } from '~/lib/typed-text'

const LONGEST = { subject: 90, body: 3000 }

/** Whom to write to: `registered`, `came`, `not-come`, or `enrolled` and `waiting` with an activity's id behind a colon. */
const AUDIENCE = /^(?:(registered|came|not-come)|(enrolled|waiting):([0-9a-f-]{36}))$/

export const MailingSchema = z.object({
  audience: z.string('Choisissez à qui écrire.').transform((text, context) => {
    const [, alone, ofActivity, id] = AUDIENCE.exec(text) ?? []
    const activityId = z.uuid().safeParse(id).data
    if (alone) return { audience: alone as 'registered' | 'came' | 'not-come', activityId: null }
    if (ofActivity && activityId) return { audience: ofActivity as 'enrolled' | 'waiting', activityId }
    context.addIssue({ code: 'custom', message: 'Choisissez à qui écrire.' })
    return z.NEVER
  }),
  subject: organiserTexts('Écrivez l’objet du message.').required({ max: LONGEST.subject }),
  body: organiserTexts('Écrivez le message.').required({ max: LONGEST.body, hasLines: true }),
})

export type MailingValues = Omit<z.output<typeof MailingSchema>, 'audience'> &
  z.output<typeof MailingSchema>['audience']
