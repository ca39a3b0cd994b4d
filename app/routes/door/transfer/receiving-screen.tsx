import { Button } from '~/ui/button'
import { REFUSALS } from './received-list'
import { receivedScans } from './scans-words'
import type { Receiving } from './use-receiving'

type Props = { receiving: Receiving; onClose: () => void }

/** Over the camera, which goes on seeing: how much of the other phone's log is here. */
export function ReceivingScreen({ receiving, onClose }: Props) {
  return (
    <section className="absolute inset-x-0 bottom-0 border-t-4 border-ink bg-paper">
      <div className="mx-auto grid max-w-2xl gap-3 p-4">
        {receiving.state === 'reading' ? <Reading {...receiving} /> : <Told receiving={receiving} />}
        <Button look={receiving.state === 'reading' ? 'secondary' : 'primary'} className="min-h-14" onClick={onClose}>
          {receiving.state === 'reading' ? 'Arrêter' : 'Revenir aux billets'}
        </Button>
      </div>
    </section>
  )
}

function Reading({ known, total }: { known: number; total: number }) {
  const percent = Math.floor((known * 100) / Math.max(1, total))
  return (
    <>
      <h2 id="receiving">Journal d’un autre téléphone</h2>
      <p>Gardez son écran dans le cadre.</p>
      <progress aria-labelledby="receiving" value={known} max={total} className="h-6 w-full accent-leaf" />
      <p className="font-heading text-3xl leading-none font-bold tabular-nums">{percent}&nbsp;%</p>
    </>
  )
}

function Told({ receiving }: { receiving: Exclude<Receiving, { state: 'reading' }> }) {
  if (receiving.state === 'unreadable') {
    return (
      <div role="alert">
        <h2>Ce code mobile n’est pas un journal</h2>
        <p>Sur l’autre téléphone, fermez l’écran du code puis rouvrez-le.</p>
      </div>
    )
  }
  if (receiving.state === 'refused') {
    return (
      <div role="alert">
        <h2>Le journal est resté ici</h2>
        <p>{REFUSALS[receiving.refusal]} Il est dans le menu, « Transmettre sans réseau ».</p>
      </div>
    )
  }
  const { state, entries } = receiving
  return (
    <div role="status" className="grid gap-1">
      <h2>{receivedScans(entries)}</h2>
      <p>
        {state === 'sent'
          ? 'Le serveur les a : l’autre téléphone peut s’éteindre.'
          : 'Ce téléphone les garde, et les envoie dès que le réseau revient.'}
      </p>
    </div>
  )
}
