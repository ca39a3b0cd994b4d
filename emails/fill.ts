/** Between braces, what a letter fills in: `{prénom}`. What stands between it and the words around it goes with an empty one. */
const PLACEHOLDER = /(,?[ \u00a0])?\{([^{}\s]+)\}(,?[ \u00a0])?/g

/** Letters with their marks, spaces, apostrophes, hyphens, and dots that begin no address. */
const PLAIN_NAME = /^(?:[\p{L}\p{M} '’‐‑-]|\.(?!\p{L}))+$/u
const LONGEST_NAME = 40

/**
 * The name that a letter may greet: the one given, when it reads as a name; null otherwise. Whoever registers chooses it, and
 * the letter goes to an address that nobody has proven.
 */
export function greetedName(name: string | null): string | null {
  if (name === null || !PLAIN_NAME.test(name) || !/\p{L}/u.test(name)) return null
  return [...name].length <= LONGEST_NAME ? name : null
}

/**
 * The sentences with their placeholders filled in, by name. An empty value leaves no trace: `{prénom}, venez` becomes `Venez`,
 * and `Merci, {prénom}.` becomes `Merci.`; so does a `{prénom}` that is no name. A value is never read for placeholders; a name without a value stays as it is.
 */
export function filled<Key extends string>(
  sentences: Record<Key, string>,
  values: Record<string, string | null>,
): Record<Key, string> {
  const said = 'prénom' in values ? { ...values, prénom: greetedName(values.prénom ?? null) } : values
  const all = Object.entries<string>(sentences).map(([key, sentence]) => [key, fill(sentence, said)])
  return Object.fromEntries(all)
}

/** The names between braces in a sentence, each once. */
export function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(PLACEHOLDER)].map(([, , name = '']) => name))]
}

function fill(sentence: string, values: Record<string, string | null>): string {
  let isCapitalLost = false
  const text = sentence.replace(PLACEHOLDER, (whole, before = '', name = '', after = '', offset: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return whole
    if (value) return `${before}${value}${after}`
    if (before) return after
    isCapitalLost ||= offset === 0
    return ''
  })
  return isCapitalLost ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
