import { useEffect } from 'react'
import { wakeSound } from './outcome/outcome-signal'

/** Keeps the phone's screen lit while the page is seen, and lets it make sounds from the first touch on. */
export function useOpenScreen(): void {
  useEffect(() => {
    const keepLit = () => {
      if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => {})
    }
    keepLit()
    document.addEventListener('visibilitychange', keepLit)
    window.addEventListener('pointerdown', wakeSound)
    window.addEventListener('keydown', wakeSound)
    return () => {
      document.removeEventListener('visibilitychange', keepLit)
      window.removeEventListener('pointerdown', wakeSound)
      window.removeEventListener('keydown', wakeSound)
    }
  }, [])
}
