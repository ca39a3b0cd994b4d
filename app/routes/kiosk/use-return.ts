import { useEffect, useRef, useState } from 'react'
import type { KioskScreen } from './use-kiosk'
import { isDone } from './words'

/** Seconds without a touch before the kiosk forgets who was there. */
const RETURNS_AFTER = 30
/** Seconds that a verdict stays which asks for nothing: the next person is waiting with their ticket. */
const VERDICT_STAYS = 6
/** Seconds that the team has to find a file. */
const TRANSFER_STAYS = 120

/** Seconds that a screen stays untouched; undefined: it waits. */
export function staysFor(screen: KioskScreen): number | undefined {
  if (screen.name === 'start') return undefined
  // The team's moving code is shown for as long as another phone reads it.
  if (screen.name === 'team-transfer') return screen.isCodeShown ? undefined : TRANSFER_STAYS
  const isBrief = screen.name === 'counted' || (screen.name === 'verdict' && isDone(screen.verdict))
  return isBrief ? VERDICT_STAYS : RETURNS_AFTER
}

/**
 * The seconds left before `onReturn`; every touch and key gives at least thirty, and leaving the page returns at once. Told
 * off a clock: a tablet that slept returns when it wakes.
 */
export function useReturn(screen: KioskScreen, onReturn: () => void) {
  const [left, setLeft] = useState(RETURNS_AFTER)
  const back = useRef(onReturn)
  back.current = onReturn

  useEffect(() => {
    const seconds = staysFor(screen)
    if (seconds === undefined) return
    let until = 0
    const stay = (seconds: number) => {
      until = Date.now() + seconds * 1000
      setLeft(seconds)
    }
    const touch = () => stay(Math.max(seconds, RETURNS_AFTER))
    const look = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      setLeft(left)
      if (left === 0) back.current()
    }
    // Choosing a file hides the page on some tablets.
    const leave = () => document.hidden && screen.name !== 'team-transfer' && back.current()
    stay(seconds)
    const timer = setInterval(look, 250)
    for (const event of TOUCHES) window.addEventListener(event, touch)
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearInterval(timer)
      for (const event of TOUCHES) window.removeEventListener(event, touch)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [screen])

  return left
}

const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const
