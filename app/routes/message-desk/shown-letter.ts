/** The HTML of a letter as a page of its own: links open beside it, pictures sent along come from `files`. */
export function shownLetter(html: string, files?: string): Response {
  const shown = html
    .replace('<head>', '<head><base target="_blank"/>')
    .replace(/"cid:([\w.-]+)"/g, (whole, name) => (files ? `"${files}/${name}"` : whole))
  return new Response(shown, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}
