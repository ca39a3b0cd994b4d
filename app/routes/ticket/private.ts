import type { HeadersFunction } from '@remix-run/node'

/** What every answer under /billet says: personal, kept nowhere. */
export const PRIVATE: [string, string][] = [['Cache-Control', 'no-store']]

/** The page's own headers: `no-store`, and the cookies of its loader or action. */
export const privateHeaders: HeadersFunction = ({ loaderHeaders, actionHeaders }) => {
  const headers = new Headers(PRIVATE)
  for (const cookie of [...loaderHeaders.getSetCookie(), ...(actionHeaders?.getSetCookie() ?? [])]) {
    headers.append('Set-Cookie', cookie)
  }
  return headers
}
