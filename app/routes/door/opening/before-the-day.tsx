import { isBeforeDay } from '~/features/door-list/opening-day'
import { longDay } from '~/lib/dates'
import { Button } from '~/ui/button'
import { timeBy } from '../device/clock'
import type { Device, DeviceState } from '../device/device'
import { OpeningPage } from './opening'

type Props = { device: Device; heldOn: string }

/** Whether this phone is asked what it is for: the edition's day is to come, and entries would count. */
export function isTooEarly({ config, clock, rehearsalSince, countsEarly }: DeviceState): boolean {
  return Boolean(config && !rehearsalSince && !countsEarly && isBeforeDay(config.edition, timeBy(clock)))
}

/** Before the edition's day: to rehearse, or to count all the same. */
export function BeforeTheDay({ device, heldOn }: Props) {
  return (
    <OpeningPage>
      <h1>L’édition commence le {withoutYear(heldOn)}</h1>
      <p>D’ici là, répétez&nbsp;: scannez autant que vous voulez, rien ne compte. La fin efface tout.</p>
      <Button className="min-h-20! text-xl" onClick={() => device.rehearse(true)}>
        Répéter
      </Button>
      <p className="mt-4">Des personnes entrent déjà&nbsp;?</p>
      <Button look="secondary" className="min-h-20! text-xl" onClick={() => device.countEarly()}>
        Compter pour de vrai
      </Button>
    </OpeningPage>
  )
}

/** `mardi 22 décembre`: it is soon. */
function withoutYear(day: string): string {
  return longDay(day, 'fr').replace(/ \d{4}$/, '')
}
