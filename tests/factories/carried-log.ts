import { proofKey, proveLog } from '~/features/carried-log/proof'
import type { CarriedLog } from '~/features/device/protocol'

type Author = { id: string; token: string }

/** What a device wrote without network, as it hands it over. */
export async function aCarriedLog({ id: deviceId, token }: Author, entries: unknown[]): Promise<CarriedLog> {
  const proof = await proveLog(await proofKey(token), { deviceId, entries })
  return { format: 'lnpsq-journal', version: 1, deviceId, entries, proof }
}
