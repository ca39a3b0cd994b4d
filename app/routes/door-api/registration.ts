import type { ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '~/features/device/require.server'
import { DoorAnswersSchema, registerAtDoor } from '~/features/registration/register-at-door.server'
import { answerJson, readJson } from '~/lib/http.server'

/** Somebody without a ticket gets one at the door. */
export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const device = await requireDevice(request, now)
  const answers = await readJson(request, DoorAnswersSchema)
  const made = await registerAtDoor({ device, answers, now })
  return made.outcome === 'registered' ? answerJson(made.registration, 201) : answerJson({ outcome: made.outcome }, 409)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
