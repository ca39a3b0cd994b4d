const TRACES = [
  /\S@\S/,
  /(?:\+|\b0)\d(?:[\s.-]*\d){7,}/,
  /https?:\/\/|\bwww\.|\b[\w-]+\.(?:fr|com|org|net|eu)\b/i,
  /(?<!\S)@\w/,
]

/** True when a text seems to hold an e-mail, a telephone, an address of the web or an account: to read twice before publishing. */
export function hasContact(text: string): boolean {
  return TRACES.some(trace => trace.test(text))
}
