import { filesOf } from '~/features/ticket/files.server'

type Letter = Parameters<typeof filesOf>[0]

/** The HTML of a letter as a page of its own: links open beside it, the pictures that it takes along stand in it. */
export async function shownLetter(letter: Letter): Promise<Response> {
  const files = await filesOf(letter)
  const shown = files.reduce(
    (html, { name, type, content }) =>
      html.replaceAll(`"cid:${name}"`, `"data:${type};base64,${Buffer.from(content).toString('base64')}"`),
    letter.html.replace('<head>', '<head><base target="_blank"/>'),
  )
  return new Response(shown, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}
