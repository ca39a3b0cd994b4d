import { useEffect, useRef, useState } from 'react'

/** Seconds without a touch before the kiosk forgets who was there. */
export const RETURNS_AFTER = 30

/**
 * The seconds left before `onReturn`, counted again from every touch and key; leaving the page returns at once. Told off
 * a clock: a tablet that slept returns when it wakes.
 */
export function useReturn(isAway: boolean, onReturn: () => void) {
  const [left, setLeft] = useState(RETURNS_AFTER)
  const back = useRef(onReturn)
  back.current = onReturn

  useEffect(() => {
    if (!isAway) return
    let touchedAt = Date.now()
    const touch = () => {
      touchedAt = Date.now()
      setLeft(RETURNS_AFTER)
    }
    const look = () => {
      const seconds = Math.ceil(RETURNS_AFTER - (Date.now() - touchedAt) / 1000)
      setLeft(Math.max(0, seconds))
      if (seconds <= 0) back.current()
    }
    const leave = () => document.hidden && back.current()
    touch()
    const timer = setInterval(look, 250)
    for (const event of TOUCHES) window.addEventListener(event, touch)
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearInterval(timer)
      for (const event of TOUCHES) window.removeEventListener(event, touch)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [isAway])

  return left
}

const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const
