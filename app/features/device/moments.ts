const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

/** When the devices of an edition end: a day after it, or a day from now when its end is past or not known. */
export function endOfDevices({ endsAt }: { endsAt: Date | null }, now: Date): Date {
  return new Date(Math.max(endsAt?.getTime() ?? 0, now.getTime()) + DAY)
}

/**
 * How an invitation reaches phones, and what it opens: shown on a screen to those who stand there, sent to one person, or
 * used at once by the organiser's own phone.
 */
export const INVITATION_WAYS = ['shown', 'sent', 'own'] as const
export type InvitationWay = (typeof INVITATION_WAYS)[number]

/** How many devices an invitation may make, and until when. */
export function reachOfInvitation(way: InvitationWay, edition: { endsAt: Date | null }, now: Date) {
  if (way === 'shown') return { mostDevices: 20, expiresAt: new Date(now.getTime() + 60 * MINUTE) }
  if (way === 'own') return { mostDevices: 1, expiresAt: new Date(now.getTime() + 10 * MINUTE) }
  return { mostDevices: 1, expiresAt: endOfDevices(edition, now) }
}
