import { useEffect } from 'react'

const PAUSE = 3000
const LONGEST_PAUSE = 30_000

/**
 * Calls `beat` every three seconds, slower and slower while it fails, at once when the network comes back; tells `report`
 * each time, with the error if there was one.
 */
export function useHeartbeat(beat: () => Promise<void>, report: (error?: unknown) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let pause = PAUSE
    let isBeating = false
    let isLeft = false

    async function run() {
      if (isBeating) return
      isBeating = true
      clearTimeout(timer)
      try {
        await beat()
        pause = PAUSE
        report()
      } catch (error) {
        pause = Math.min(pause * 2, LONGEST_PAUSE)
        report(error)
      }
      isBeating = false
      if (!isLeft) timer = setTimeout(run, pause)
    }

    run()
    window.addEventListener('online', run)
    return () => {
      isLeft = true
      clearTimeout(timer)
      window.removeEventListener('online', run)
    }
  }, [beat, report])
}
