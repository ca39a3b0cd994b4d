import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireDevice } from '~/features/device/require.server'
import { searchTickets } from '~/features/door-list/search.server'
import { answerJson, readJson } from '~/lib/http.server'

const SearchSchema = z.union([z.object({ name: z.string().max(100) }), z.object({ shortCode: z.string().max(40) })])

/** People of the edition by name or by short code: posted, so that neither stands in an address. */
export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const device = await requireDevice(request, now)
  // A kiosk is in everybody's hands: it finds nobody.
  if (device.kind === 'kiosk') return answerJson({ message: 'A kiosk searches for nobody.' }, 403)
  const asked = await readJson(request, SearchSchema)
  const { outcome, ...found } = await searchTickets({ device, asked, now })
  if (outcome === 'found') return answerJson(found)
  return answerJson({ outcome, message: 'This device searches too often: wait ten minutes.' }, 429)
}

export function loader() {
  return answerJson({ message: 'Use POST.' }, 405)
}
