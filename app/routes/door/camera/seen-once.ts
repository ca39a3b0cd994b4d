const OUT_OF_SIGHT = 3000

/**
 * Picks the code to hand over among those in sight: one held in front of the camera is handed over once, and again only
 * after three seconds out of sight. While paused, a new code is not noted: it waits for its turn. Moments are
 * milliseconds of any steady clock.
 */
export function createSeenOnce(outOfSight = OUT_OF_SIGHT) {
  const lastSeen = new Map<string, number>()
  return (inSight: readonly string[], now: number, isPaused: boolean): string | undefined => {
    for (const [text, at] of lastSeen) if (now - at >= outOfSight) lastSeen.delete(text)
    for (const text of inSight) if (lastSeen.has(text)) lastSeen.set(text, now)

    const fresh = isPaused ? undefined : inSight.find(text => !lastSeen.has(text))
    if (fresh !== undefined) lastSeen.set(fresh, now)
    return fresh
  }
}
