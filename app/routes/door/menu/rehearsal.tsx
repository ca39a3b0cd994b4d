import { useState } from 'react'
import { hasStarted } from '~/features/door-list/opening-day'
import { Button } from '~/ui/button'
import { timeBy } from '../device/clock'
import type { DeviceState } from '../device/device'

type Props = { state: DeviceState; onSwitch: (isOn: boolean) => void }

/** Trying the door before it opens: everything works, nothing counts, and the end wipes it. */
export function Rehearsal({ state, onSwitch }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  if (state.config && hasStarted(state.config.edition, timeBy(state.clock))) return null
  if (state.rehearsalSince) {
    return (
      <Button look="secondary" className="min-h-14" onClick={() => onSwitch(false)}>
        Finir la répétition et tout effacer
      </Button>
    )
  }
  if (!isAsking) {
    return (
      <Button look="secondary" className="min-h-14" onClick={() => setIsAsking(true)}>
        Répéter avant l’ouverture
      </Button>
    )
  }
  return (
    <div className="grid gap-3 rounded-brick border-2 border-pastel p-4">
      <p>Pendant la répétition, scannez autant que vous voulez&nbsp;: rien ne compte, et la fin efface tout.</p>
      <Button
        className="min-h-14"
        onClick={() => {
          setIsAsking(false)
          onSwitch(true)
        }}
      >
        Commencer la répétition
      </Button>
      <Button look="secondary" className="min-h-14" onClick={() => setIsAsking(false)}>
        Pas maintenant
      </Button>
    </div>
  )
}
