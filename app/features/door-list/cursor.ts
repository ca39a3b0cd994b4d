/**
 * How far a device has read: all that was written before the transaction `standsAt`. In the middle of a long answer, also where
 * it began (0: from nothing) and after which subject it goes on.
 */
export type Cursor = { standsAt: number; rest?: { since: number; after: string } }

const CURSOR = /^(\d{1,15})(?:\.(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/

/** As a device keeps it. */
export function writeCursor({ standsAt, rest }: Cursor): string {
  return rest ? `${standsAt}.${rest.since}.${rest.after}` : String(standsAt)
}

/** What a device gave back; undefined when it is none of ours. */
export function readCursor(text: string | null): Cursor | undefined {
  const [, standsAt, since, after] = CURSOR.exec(text ?? '') ?? []
  if (!standsAt) return undefined
  return { standsAt: Number(standsAt), ...(after ? { rest: { since: Number(since), after } } : {}) }
}
