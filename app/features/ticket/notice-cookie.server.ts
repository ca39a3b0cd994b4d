import { createCookie } from '@remix-run/node'

/** A word for the next page, shown once: what was just done. */
const noticeCookie = createCookie('notice', { path: '/billet', httpOnly: true, sameSite: 'lax', maxAge: 60 })

/** The header that leaves a word for the next page under /billet. */
export function leaveNotice(word: string): Promise<string> {
  return noticeCookie.serialize(word)
}

/** The word left by the page before, and the header that forgets it. */
export async function takeNotice(request: Request): Promise<{ word: string | undefined; headers: [string, string][] }> {
  const word: unknown = await noticeCookie.parse(request.headers.get('Cookie'))
  if (typeof word !== 'string') return { word: undefined, headers: [] }
  return { word, headers: [['Set-Cookie', await noticeCookie.serialize('', { maxAge: 0 })]] }
}
