import { useEffect, useState } from 'react'
import { countBlocks, frameText } from '~/features/carried-log/frames'
import { packLog } from '~/features/carried-log/pack'
import type { CarriedLog } from '~/features/device/protocol'
import { drawQr } from '~/lib/qr'
import { Button } from '~/ui/button'
import { QrCode } from '~/ui/qr-code'
import { countScans } from './scans-words'

/** Milliseconds: what a cheap phone's camera follows. */
const PER_FRAME = 180
const PER_FRAME_SLOW = 500

/** The log as a QR that moves without end: another phone reads it with its door, without any network. */
export function MovingCode({ log, onClose }: { log: CarriedLog; onClose: () => void }) {
  const content = usePacked(log)
  const [isSlow, setIsSlow] = useState(false)
  const number = useTicks(isSlow ? PER_FRAME_SLOW : PER_FRAME)
  return (
    <section className="fixed inset-0 z-30 flex overflow-y-auto bg-white">
      <div className="m-auto grid max-w-2xl justify-items-center gap-3 p-3 text-center">
        <h2>{countScans(log.entries.length)} à lire</h2>
        {content ? (
          <QrCode
            qr={drawQr(frameText(content, number), 'L')}
            label="Code mobile du journal"
            className="max-w-[min(36rem,70vh)]"
          />
        ) : (
          <div className="aspect-square w-full max-w-[min(36rem,70vh)]" />
        )}
        <p>
          Sur l’autre téléphone, ouvrez la porte et visez ce code, de près. {content && lastsFor(content, isSlow)} Il
          dit quand tout est reçu.
        </p>
        <div className="grid w-full grid-cols-2 gap-3">
          <Button look="secondary" className="px-2!" aria-pressed={isSlow} onClick={() => setIsSlow(!isSlow)}>
            Plus lentement
          </Button>
          <Button className="px-2!" onClick={onClose}>
            C’est fini
          </Button>
        </div>
      </div>
    </section>
  )
}

/** With a third of the frames missed, as happens. */
function lastsFor(content: Uint8Array, isSlow: boolean): string {
  const seconds = Math.ceil((countBlocks(content) * 1.5 * (isSlow ? PER_FRAME_SLOW : PER_FRAME)) / 1000)
  return seconds < 50 ? `Comptez ${Math.max(5, Math.ceil(seconds / 5) * 5)} secondes.` : `Comptez ${minutes(seconds)}.`
}

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60)
  return count > 1 ? `${count} minutes` : 'une minute'
}

function usePacked(log: CarriedLog): Uint8Array | undefined {
  const [content, setContent] = useState<Uint8Array>()
  useEffect(() => {
    packLog(log).then(setContent)
  }, [log])
  return content
}

function useTicks(every: number): number {
  const [number, setNumber] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setNumber(before => before + 1), every)
    return () => clearInterval(timer)
  }, [every])
  return number
}
