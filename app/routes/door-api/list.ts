import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireDevice } from '~/features/device/require.server'
import { updateList } from '~/features/door-list/list.server'
import { answerJson } from '~/lib/http.server'

/** What a device does not know yet of the edition's tickets. */
export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(request, new Date())
  const { searchParams } = new URL(request.url)
  return answerJson(
    await updateList({ device, cursor: searchParams.get('depuis'), version: searchParams.get('version') }),
  )
}
