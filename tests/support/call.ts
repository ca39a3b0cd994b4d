import type { AppLoadContext } from '@remix-run/node'

type Form = Record<string, string> | [name: string, value: string][] | FormData
type Call = { cookie?: string; form?: Form; params?: Record<string, string>; headers?: HeadersInit }

const CONTEXT: AppLoadContext = { cspNonce: '', asksTooOften: false }

/** The arguments of a loader (no form) or an action (with one), as the server would give them. */
export function call(
  path: string,
  { cookie, form, params = {}, headers }: Call = {},
  context: Partial<AppLoadContext> = {},
) {
  const request = new Request(`http://localhost:3000${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { ...(cookie ? { cookie } : {}), ...headers },
    body: form instanceof FormData ? form : form && new URLSearchParams(form),
  })
  return { request, params, context: { ...CONTEXT, ...context } }
}

/** What a route answers: a Response it threw counts as its answer. */
export async function answerOf<Answer>(route: Promise<Answer> | Answer): Promise<Answer | Response> {
  try {
    return await route
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

/** The status of a route's answer: a plain object is a 200. */
export async function statusOf(route: unknown): Promise<number> {
  const answer = (await answerOf(route)) as { status?: number; init?: { status?: number } } | null
  if (answer instanceof Response) return answer.status
  return answer?.init?.status ?? 200
}
