const LONGEST = 31

/** Names that spreadsheets take: 31 characters at most, without the signs they refuse, each once whatever its case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const clean = cleaned(name)
    let unique = clean
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) {
      const end = ` (${copy})`
      unique = cut(clean, LONGEST - end.length) + end
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}

function cleaned(name: string): string {
  // A name neither begins nor ends with an apostrophe.
  const allowed = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  return cut(allowed, LONGEST).replace(/[' ]+$/, '') || 'Feuille'
}

/** Counted as spreadsheets do, in UTF-16, without half a character at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
