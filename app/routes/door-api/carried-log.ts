import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { CarriedLogSchema, MOST_LOG_BYTES, receiveLog } from '~/features/carried-log/receive.server'
import { requireDevice } from '~/features/device/require.server'
import { answerJson, readJson } from '~/lib/http.server'

const BodySchema = z.object({ log: CarriedLogSchema })
const REFUSALS = {
  'not-proven': { status: 403, message: 'No device of ours wrote this log, or it was changed on the way.' },
  'organisers-only': {
    status: 410,
    message: 'The device that wrote this log is revoked or over: organisers import it.',
  },
  'other-edition': { status: 403, message: 'This log is of another edition.' },
}

/** A device hands over the log of another, which has no network. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (context.asksTooOften) return answerJson({ message: 'Too many logs: wait ten minutes.' }, 429)
  await requireDevice(request, new Date())
  const { log } = await readJson(request, BodySchema, MOST_LOG_BYTES)
  const received = await receiveLog({ log, bearer: 'device', now: new Date() })
  if (received.outcome === 'received') return answerJson({ results: received.results })
  const { status, message } = REFUSALS[received.outcome]
  return answerJson({ message }, status)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
