import type { ActionFunctionArgs } from '@remix-run/node'
import { recordEntries } from '~/features/check-in/record.server'
import { BatchSchema } from '~/features/check-in/schema'
import { requireDevice } from '~/features/device/require.server'
import { answerJson, readJson } from '~/lib/http.server'

const MOST_BYTES = 2_000_000

/** A batch of the door's log; the answer has an item for each entry, in the same order. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request, new Date())
  const { entries: given, rehearsal: isRehearsal } = await readJson(request, BatchSchema, MOST_BYTES)
  return answerJson(await recordEntries({ device, given, now: new Date(), isRehearsal }))
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
