import type { ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '~/features/device/require.server'
import { giveGift } from '~/features/passport/gift.server'
import { findHolder } from '~/features/passport/queries.server'
import { NamedTicketSchema } from '~/features/passport/schema'
import { answerJson, readJson } from '~/lib/http.server'

/** A volunteer hands over the gift of a full passport. */
export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const device = await requireDevice(request, now)
  if (device.kind === 'kiosk') return answerJson({ message: 'A kiosk gives nothing.' }, 403)
  const registrationId = await findHolder(device.editionId, await readJson(request, NamedTicketSchema))
  if (!registrationId) return answerJson({ message: 'Not a ticket of this edition.' }, 404)
  return answerJson(
    await giveGift({ registrationId, editionId: device.editionId, actor: null, deviceId: device.id, now }),
  )
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
