import type { ListedDevice } from '~/features/device/list.server'
import { type DeviceState, isBatteryLow, stateOfDevice } from '~/features/device/state'
import { formatPercent } from '~/lib/numbers'
import { atMoment, KIND_WORDS, passages, placesInWords } from '../words'

/** A device as the desk shows it. */
export type ToldDevice = ReturnType<typeof tellDevice>

type Look = 'sun' | 'leaf' | 'alert'

const STATES: Record<DeviceState, { word: string; look: Look }> = {
  online: { word: 'en ligne', look: 'leaf' },
  silent: { word: 'sans nouvelles', look: 'alert' },
  'never-heard': { word: 'pas encore ouvert', look: 'sun' },
  revoked: { word: 'révoqué', look: 'alert' },
  over: { word: 'fini', look: 'sun' },
}

/** What there is to say of a device, in words. */
export function tellDevice(device: ListedDevice, now: Date) {
  const state = stateOfDevice(device, now)
  return {
    id: device.id,
    name: device.name,
    isKiosk: device.kind === 'kiosk',
    state: STATES[state],
    isOver: state === 'revoked' || state === 'over',
    about: `${KIND_WORDS[device.kind]}, ${placesInWords(device.checkpoints)}`,
    facts: factsOf(device, now),
    battery: device.battery === null ? undefined : `batterie ${formatPercent(device.battery, 'fr')}`,
    isBatteryLow: isBatteryLow(device.battery),
    waiting: device.waiting ? `${passages(device.waiting)} à envoyer` : undefined,
  }
}

function factsOf({ entries, searches, lastContactAt, revokedAt, expiresAt, version }: ListedDevice, now: Date): string {
  return [
    passages(entries),
    searches > 0 && `${searches} ${searches > 1 ? 'recherches' : 'recherche'}`,
    lastContactAt && `vu ${atMoment(lastContactAt, now)}`,
    revokedAt && `révoqué ${atMoment(revokedAt, now)}`,
    !revokedAt && expiresAt <= now && `fini ${atMoment(expiresAt, now)}`,
    version && `version ${version}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
