import type { ListedDevice } from './list.server'

/** Devices tell how they are every 20 seconds at least: after twice that and a little, one is silent. */
const SILENT_AFTER = 50_000
/** Percent. */
const LOW_BATTERY = 20

export type DeviceState = 'online' | 'silent' | 'never-heard' | 'revoked' | 'over'

/** How a device is, as far as the server heard. */
export function stateOfDevice(
  { revokedAt, expiresAt, lastContactAt }: Pick<ListedDevice, 'revokedAt' | 'expiresAt' | 'lastContactAt'>,
  now: Date,
): DeviceState {
  if (revokedAt) return 'revoked'
  if (expiresAt <= now) return 'over'
  if (!lastContactAt) return 'never-heard'
  return now.getTime() - lastContactAt.getTime() < SILENT_AFTER ? 'online' : 'silent'
}

/** True when somebody should bring a charger. */
export function isBatteryLow(percent: number | null): boolean {
  return percent !== null && percent <= LOW_BATTERY
}
