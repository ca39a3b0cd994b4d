import type { DeviceState } from '../door/device/device'
import { deskOf } from '../door/device/write-entries'

/** Where this kiosk counts entries: the first place that it may. Undefined until it knows. */
export function kioskDesk(state: DeviceState): ReturnType<typeof deskOf> | undefined {
  const [checkpoint] = state.config?.checkpoints ?? []
  return state.pairing && checkpoint ? deskOf({ state, at: { checkpoint }, now: Date.now() }) : undefined
}
