import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { answerOf } from './call'

type Route = (args: ActionFunctionArgs) => Promise<unknown> | unknown
type Asking = { token?: string; body?: unknown; path?: string; context?: Partial<AppLoadContext>; signal?: AbortSignal }

/** Asks a route of `/api/porte` as a device does; a text is sent as it is, anything else as JSON. */
export async function askDoor(route: Route, { token, body, path = '', context, signal }: Asking): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/porte${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal,
  })
  const args = { request, params: {}, context: { cspNonce: '', asksTooOften: false, ...context } }
  return (await answerOf(route(args))) as Response
}
