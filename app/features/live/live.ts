export type Live = {
  /** People who came since the doors opened: nobody notes who leaves. */
  participants: number
  /** Of them, in the last fifteen minutes. */
  lastQuarter: number
  /** When they were counted: `14 h 32`. */
  at: string
}

/**
 * Of a page whose loader gives `live`: it runs in the browser on the edition's day alone.
 * `export const handle = { hydrate: isLivePage }`
 */
export function isLivePage(data: unknown): boolean {
  return (data as { live?: Live } | null | undefined)?.live !== undefined
}
