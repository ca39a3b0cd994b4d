import { Fragment, useEffect, useRef } from 'react'
import { clockTime } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'
import { Button } from '~/ui/button'
import type { DeviceState } from '../device/device'
import type { Door } from '../use-door'
import { Rehearsal } from './rehearsal'
import { StuckEntries } from './stuck-entries'

/** How this phone is, and what is not done at every ticket. */
export function MenuScreen({ door }: { door: Door }) {
  const { state, device, show, close } = door
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <section className="absolute inset-0 overflow-y-auto bg-paper">
      <div className="mx-auto grid max-w-2xl gap-5 p-4">
        <h2 ref={heading} tabIndex={-1} className="outline-none">
          {state.pairing?.name}
        </h2>
        {state.isFull && (
          <p role="alert" className="rounded-brick border-2 border-alert bg-soft-alert p-4 font-bold">
            La mémoire de ce téléphone est pleine. Ne fermez pas cette page avant que tout soit envoyé, et libérez de la
            place.
          </p>
        )}
        <StuckEntries refused={state.refused} onRetry={device.retry} />
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-base">
          {factsOf(state).map(({ label, text }) => (
            <Fragment key={label}>
              <dt className="text-stone">{label}</dt>
              <dd className="min-w-0 text-end font-bold">{text}</dd>
            </Fragment>
          ))}
        </dl>
        <div className="grid gap-3">
          <Button look="secondary" className="min-h-14" onClick={() => show({ name: 'readiness' })}>
            Vérifier avant d’ouvrir
          </Button>
          <Button look="secondary" className="min-h-14" onClick={() => show({ name: 'transfer' })}>
            Transmettre sans réseau
          </Button>
          <Rehearsal state={state} onSwitch={device.rehearse} />
          <Button className="min-h-14" onClick={close}>
            Revenir aux billets
          </Button>
        </div>
      </div>
    </section>
  )
}

function factsOf({ config, known, listAt, waiting, network, clock }: DeviceState) {
  const asOf = listAt ? `, à ${clockTime(new Date(listAt), 'fr')}` : ''
  return [
    { label: 'Édition', text: config?.edition.name ?? '' },
    { label: 'Billets connus', text: `${formatNumber(known, 'fr')}${asOf}` },
    { label: 'Réseau', text: network === 'online' ? 'en ligne' : 'hors ligne, la porte marche sans' },
    { label: 'À envoyer', text: waiting === 0 ? 'rien' : scansWords(waiting) },
    { label: 'Horloge', text: clockWords(clock?.offset) },
  ]
}

function scansWords(count: number): string {
  return count > 1 ? `${formatNumber(count, 'fr')} scans` : 'un scan'
}

function clockWords(offset: number | undefined): string {
  if (offset === undefined) return 'pas encore comparée'
  const seconds = Math.round(Math.abs(offset) / 1000)
  if (seconds < 2) return 'à l’heure'
  const [count, unit] = seconds < 120 ? [seconds, 'secondes'] : [Math.round(seconds / 60), 'minutes']
  return `${offset > 0 ? 'en retard' : 'en avance'} de ${count} ${unit}, corrigée`
}
