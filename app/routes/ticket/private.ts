import type { HeadersFunction, MetaFunction } from '@remix-run/node'

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

/** The title that the page's loader gives, and nothing for search engines. */
export const privateMeta: MetaFunction = ({ data }) => [
  { title: (data as { title: string } | undefined)?.title ?? 'LNPSQ' },
  { name: 'robots', content: 'noindex' },
]
