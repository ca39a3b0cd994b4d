/** A text that can stand anywhere in an SVG or in HTML: between tags, or between quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`)
}
