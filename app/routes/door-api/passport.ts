import type { ActionFunctionArgs } from '@remix-run/node'
import type { PassportAnswer } from '~/features/device/protocol'
import { requireDevice } from '~/features/device/require.server'
import { findHolder, findOwnPassport } from '~/features/passport/queries.server'
import { NamedTicketSchema } from '~/features/passport/schema'
import { answerJson, readJson } from '~/lib/http.server'

/** How far a ticket's passport of stands is, for whoever hands over the gift. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request, new Date())
  if (device.kind === 'kiosk') return answerJson({ message: 'A kiosk gives nothing.' }, 403)
  const holder = await findHolder(device.editionId, await readJson(request, NamedTicketSchema))
  const found = holder && (await findOwnPassport(device.editionId, holder))
  const answer: PassportAnswer = {
    passport: found
      ? {
          stamps: found.stamps.length,
          needed: found.stampsNeeded,
          gift: found.gift,
          givenAt: found.giftGivenAt?.toISOString() ?? null,
        }
      : null,
  }
  return answerJson(answer)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
