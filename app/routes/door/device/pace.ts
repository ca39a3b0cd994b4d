/** Does a work over and over, one at a time, after the pause in milliseconds that it gives back. It must not throw. */
export function createPace(work: () => Promise<number>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAtWork = false
  let isAskedAgain = false
  let isOver = () => false

  /** At once, or once more when it is at it already. */
  async function now() {
    isAskedAgain = isAtWork
    if (isAtWork) return
    clearTimeout(timer)
    isAtWork = true
    const pause = await work()
    isAtWork = false
    if (isOver()) return
    if (isAskedAgain) return now()
    timer = setTimeout(now, pause)
  }

  return {
    now: () => void now(),
    isAtWork: () => isAtWork,
    start(signal: AbortSignal) {
      isOver = () => signal.aborted
      signal.addEventListener('abort', () => clearTimeout(timer))
      void now()
    },
  }
}
