/** `Technicien réseaux` → `technicien réseaux`, for the middle of a sentence. */
export function decapitalise(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
