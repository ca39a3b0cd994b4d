import type { ActionFunctionArgs } from '@remix-run/node'
import { listDoubleAdmissions } from '~/features/check-in/conflicts.server'
import { noteContact } from '~/features/device/contact.server'
import type { ContactAnswer } from '~/features/device/protocol'
import { requireDevice } from '~/features/device/require.server'
import { ContactSchema } from '~/features/device/schema'
import { countParticipants } from '~/features/statistics/participants.server'
import { answerJson, readJson } from '~/lib/http.server'

/** A device says how it is, and hears the time, its end, the count, and the tickets that it let in after another door did. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request, new Date())
  const contact = await readJson(request, ContactSchema)
  const end = await noteContact({ deviceId: device.id, contact, now: new Date() })
  const [participants, conflicts] = await Promise.all([
    countParticipants(device.editionId),
    // A kiosk is in everybody's hands: it names nobody.
    device.kind === 'kiosk' ? [] : listDoubleAdmissions(device.editionId, { deviceId: device.id }),
  ])
  const answer: ContactAnswer = { now: new Date().toISOString(), expiresAt: end.toISOString(), participants, conflicts }
  return answerJson(answer)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
