export const LINK_STATES = ['broken', 'unsure', 'moved', 'unchecked', 'ok'] as const
export type LinkState = (typeof LINK_STATES)[number]

const CLOSED_TO_MACHINES = [401, 403, 429]
const MOVED_FOR_GOOD = [301, 308]

/** What the last answer of an address says; `unsure`: the site lets no machine in, only a person can tell. */
export function linkState(check: { status: number | null } | null): LinkState {
  if (!check) return 'unchecked'
  const { status } = check
  if (status === null) return 'broken'
  if (CLOSED_TO_MACHINES.includes(status)) return 'unsure'
  if (MOVED_FOR_GOOD.includes(status)) return 'moved'
  return status < 400 ? 'ok' : 'broken'
}
