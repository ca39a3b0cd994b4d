import { useRef } from 'react'
import { useCamera } from '../door/camera/use-camera'
import { useDecoding } from '../door/camera/use-decoding'
import type { KioskWords } from './words'

type Props = { words: KioskWords; isPaused: boolean; onCode: (text: string) => void }

/** A window where one holds a ticket; a mirror when the camera looks at the person. */
export function KioskCamera({ words, isPaused, onCode }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const camera = useCamera(video)
  useDecoding({ video, isPaused, onCode })
  if (camera.fault) {
    return (
      <p role="alert" className="rounded-brick border-2 border-alert bg-soft-alert p-5 text-xl font-bold">
        {words.faults.camera}
      </p>
    )
  }
  return (
    <div className="grid gap-3">
      <div className="relative mx-auto aspect-4/3 w-full max-w-[min(42rem,72vh)] overflow-hidden rounded-brick border-4 border-ink bg-ink">
        <video
          ref={video}
          muted
          playsInline
          aria-label={words.camera}
          className="absolute inset-0 size-full object-cover"
        />
        <div aria-hidden="true" className="absolute inset-[12%_20%] rounded-brick border-4 border-sun" />
      </div>
      <p className="mx-auto text-center text-xl font-bold">{words.aim}</p>
      {camera.cameras.length > 1 && (
        <button
          type="button"
          onClick={camera.nextCamera}
          className="mx-auto min-h-touch cursor-pointer px-4 font-bold text-pastel underline underline-offset-4"
        >
          {words.otherCamera}
        </button>
      )}
    </div>
  )
}
