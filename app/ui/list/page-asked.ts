/** The page of a list that an address asks for (`?page=3`), or the nearest there is; how many lines stand before it. */
export function pageAsked(query: URLSearchParams, { count, each }: { count: number; each: number }) {
  const pages = Math.max(1, Math.ceil(count / each))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
  return { page, pages, before: (page - 1) * each }
}
