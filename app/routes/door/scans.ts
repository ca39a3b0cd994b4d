import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { MOST_ENTRIES } from '~/features/check-in/protocol'
import { recordEntries } from '~/features/check-in/record.server'
import { BatchSchema } from '~/features/check-in/schema'
import { requireDevice } from '~/features/device/require.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { readBody } from '~/lib/http.server'

const MOST_BYTES = 2_000_000

/** For a device: how many people are in. Also tells it that the network is there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(request, new Date())
  return answer({ participants: await countParticipants(device.editionId) })
}

/** A batch of the door's log; the answer has an item for each entry, in the same order. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuse(405, 'Use POST.')
  const device = await requireDevice(request, new Date())

  const bytes = await readBody(request, MOST_BYTES)
  if (!bytes) return refuse(413, `A batch holds at most ${MOST_BYTES} bytes.`)
  const body = parseJson(bytes.toString('utf8'))
  if (body === undefined) return refuse(400, 'The body is not JSON.')
  const batch = BatchSchema.safeParse(body)
  if (!batch.success) return refuse(422, `"entries" must be a list of 1 to ${MOST_ENTRIES} entries.`)

  const { entries: given, rehearsal: isRehearsal } = batch.data
  return answer(await recordEntries({ device, given, now: new Date(), isRehearsal }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(status: number, message: string) {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store' } })
}

function answer(value: object) {
  return Response.json(value, { headers: { 'Cache-Control': 'no-store' } })
}
