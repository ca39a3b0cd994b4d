import { useRef } from 'react'
import type { CameraFault } from './stream'
import { useCamera } from './use-camera'
import { useDecoding } from './use-decoding'

type Props = { isPaused: boolean; onCode: (text: string) => void }

const FAULTS: Record<CameraFault, { title: string; text: string }> = {
  refused: {
    title: 'La caméra est refusée',
    text: 'Touchez le cadenas près de l’adresse de la page, autorisez la caméra, puis réessayez.',
  },
  absent: { title: 'Pas de caméra ici', text: 'Cet appareil n’a pas de caméra, ou elle est débranchée.' },
  busy: {
    title: 'La caméra ne répond pas',
    text: 'Une autre application l’utilise peut-être : fermez-la, puis réessayez.',
  },
}

/** What the camera sees, read without end; when there is none, why, and what else to do. */
export function CameraView({ isPaused, onCode }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const camera = useCamera(video)
  useDecoding({ video, isPaused, onCode })

  return (
    <div className="relative grid min-h-0 flex-1 overflow-hidden bg-ink text-white">
      <video
        ref={video}
        muted
        playsInline
        aria-label="Image de la caméra"
        className={`absolute inset-0 size-full object-cover ${camera.fault ? 'invisible' : ''}`}
      />
      {camera.fault ? (
        <Fault fault={camera.fault} onRetry={camera.reopen} />
      ) : (
        <>
          <Frame />
          <div className="absolute inset-x-0 bottom-0 flex justify-between gap-3 p-3">
            {camera.torch === 'none' ? (
              <span />
            ) : (
              <Tool aria-pressed={camera.torch === 'on'} onClick={camera.toggleTorch}>
                {camera.torch === 'on' ? 'Éteindre' : 'Éclairer'}
              </Tool>
            )}
            {camera.cameras.length > 1 && <Tool onClick={camera.nextCamera}>Autre caméra</Tool>}
          </div>
        </>
      )}
    </div>
  )
}

function Frame() {
  return (
    <div className="relative m-auto grid w-[min(70vw,45vh)] gap-4 justify-self-center text-center">
      <div aria-hidden="true" className="aspect-square rounded-brick border-4 border-sun" />
      <p className="mx-auto rounded-brick bg-ink px-4 py-1 font-bold">Visez le QR du billet</p>
    </div>
  )
}

function Fault({ fault, onRetry }: { fault: CameraFault; onRetry: () => void }) {
  const { title, text } = FAULTS[fault]
  return (
    <div role="status" className="relative m-auto grid max-w-md justify-items-start gap-4 overflow-y-auto p-5">
      <h2>{title}</h2>
      <p>{text}</p>
      <p>Vous pouvez aussi photographier le billet, taper son code ou chercher le nom : touchez « Code ou nom ».</p>
      <Tool onClick={onRetry}>Réessayer la caméra</Tool>
    </div>
  )
}

function Tool(props: React.ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...props}
      className="min-h-touch cursor-pointer rounded-brick border-2 border-white bg-ink px-4 font-bold whitespace-nowrap text-white"
    />
  )
}
