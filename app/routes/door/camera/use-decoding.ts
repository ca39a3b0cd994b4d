import { type RefObject, useEffect, useRef } from 'react'
import { createDecoder } from './decoder'
import { createSeenOnce } from './seen-once'

const BETWEEN_FRAMES = 120

type Decoding = { video: RefObject<HTMLVideoElement>; isPaused: boolean; onCode: (text: string) => void }

/** Decodes the video without end. A ticket held still is read once, through pauses too. */
export function useDecoding({ video, isPaused, onCode }: Decoding): void {
  const latest = useRef({ isPaused, onCode })
  latest.current = { isPaused, onCode }

  useEffect(() => {
    let isLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const next = createSeenOnce()

    async function run() {
      const decode = await createDecoder()
      const look = async () => {
        if (isLeft) return
        const picture = video.current
        if (picture && picture.readyState >= 2 && !document.hidden) {
          const inSight = await decode(picture).catch(() => [])
          const text = next(inSight, performance.now(), latest.current.isPaused || isLeft)
          if (text !== undefined) latest.current.onCode(text)
        }
        timer = setTimeout(look, BETWEEN_FRAMES)
      }
      await look()
    }
    // Without a decoder the other ways remain; try again when the network is back.
    const start = () => run().catch(() => (timer = setTimeout(start, 5000)))
    start()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [video])
}
