import { proveLog } from '~/features/carried-log/proof'
import type { CarriedLog } from '~/features/device/protocol'
import { listUnsentLines, pairingOf } from '../device/store'

export type OwnLog = { device: string; edition: string; log: CarriedLog }

/** What this phone has not sent, ready to be carried: one log for each device that it is or was. */
export async function listOwnLogs(): Promise<OwnLog[]> {
  const lines = await listUnsentLines()
  const deviceIds = new Set(lines.map(line => line.deviceId))
  const logs = await Promise.all(
    [...deviceIds].map(async (deviceId): Promise<OwnLog[]> => {
      const paired = await pairingOf(deviceId)
      if (!paired) return []
      const entries = lines.filter(line => line.deviceId === deviceId).map(line => line.entry)
      const proof = await proveLog(paired.proofKey, { deviceId, entries })
      const log: CarriedLog = { format: 'lnpsq-journal', version: 1, deviceId, entries, proof }
      return [{ device: paired.name, edition: paired.edition.slug, log }]
    }),
  )
  return logs.flat()
}

/** `journal-colomiers-2019-appareil-3-14h05.json` */
export function fileName({ device, edition }: Pick<OwnLog, 'device' | 'edition'>, clock: string): string {
  const name = device
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `journal-${edition}-${name}-${clock.replace(':', 'h')}.json`
}
