import type { ListedDevice } from '~/features/device/list.server'
import { type DeviceState, isBatteryLow, stateOfDevice } from '~/features/device/state'
import { formatPercent } from '~/lib/numbers'
import { atMoment, KIND_WORDS, passages, placesInWords } from '../words'

const UP_TO_DATE = 'page à jour'
const OLD = 'page ancienne\u00a0: à fermer, puis à rouvrir'

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

type Desk = {
  now: Date
  /** Of the pages that this server gives; undefined while they are written. */
  version: string | undefined
}

/** What there is to say of a device, in words. */
export function tellDevice(device: ListedDevice, { now, version }: Desk) {
  const state = stateOfDevice(device, now)
  return {
    id: device.id,
    name: device.name,
    isKiosk: device.kind === 'kiosk',
    state: STATES[state],
    isOver: state === 'revoked' || state === 'over',
    about: `${KIND_WORDS[device.kind]}, ${placesInWords(device.checkpoints)}`,
    facts: factsOf(device, { now, version }),
    battery: device.battery === null ? undefined : `batterie ${formatPercent(device.battery, 'fr')}`,
    isBatteryLow: isBatteryLow(device.battery),
    waiting: device.waiting ? `${passages(device.waiting)} à envoyer` : undefined,
  }
}

function factsOf(device: ListedDevice, { now, version }: Desk): string {
  const { entries, searches, lastContactAt, revokedAt, expiresAt } = device
  const isOver = revokedAt || expiresAt <= now
  return [
    passages(entries),
    searches > 0 && `${searches} ${searches > 1 ? 'recherches' : 'recherche'}`,
    lastContactAt && `vu ${atMoment(lastContactAt, now)}`,
    revokedAt && `révoqué ${atMoment(revokedAt, now)}`,
    !revokedAt && expiresAt <= now && `fini ${atMoment(expiresAt, now)}`,
    !isOver && version && device.version && (device.version === version ? UP_TO_DATE : OLD),
  ]
    .filter(Boolean)
    .join(' · ')
}
