import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireDevice } from '~/features/device/require.server'
import { watch } from '~/features/screen/watch.server'
import { answerJson } from '~/lib/http.server'

/** An event whenever what the door knows of its edition changes; the device then asks for the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id, editionId } = await requireDevice(request, new Date())
  const response = await watch('door', editionId, { signal: request.signal, who: id })
  return response ?? answerJson({ message: 'Too many devices listen: ask again every few seconds.' }, 503)
}
