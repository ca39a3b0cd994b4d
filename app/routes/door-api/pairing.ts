import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { pairDevice } from '~/features/device/pair.server'
import { answerJson, readJson } from '~/lib/http.server'

const InvitationSchema = z.object({
  invitation: z.string().max(100),
  token: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

/** A phone that holds an invitation becomes a device. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (context.asksTooOften) return answerJson({ message: 'Too many phones: wait ten minutes.' }, 429)
  const { invitation, token } = await readJson(request, InvitationSchema)
  const pairing = await pairDevice({ secret: invitation, token, now: new Date() })
  return pairing ? answerJson(pairing, 201) : answerJson({ message: 'This invitation lets nobody in any more.' }, 410)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
