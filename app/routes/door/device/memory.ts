import { hasStarted } from '~/features/door-list/opening-day'
import type { DoorConfig } from '~/features/door-list/state'
import { listReceived } from '../transfer/received-logs'
import { isPast, timeBy } from './clock'
import { keepFact, readFacts } from './database'
import type { DeviceState } from './device'
import { countKnown } from './list'
import { endDevice, listLines, listUnsentLines, pairing, type UnsentLine, wipeRehearsal } from './store'

/** Before anything is known. */
export const AT_START: DeviceState = {
  phase: 'opening',
  network: 'starting',
  participants: 0,
  uncounted: 0,
  waiting: 0,
  refused: [],
  received: 0,
  known: 0,
  conflicts: [],
  isFull: false,
}

/** What this phone keeps of what the door shows. A device or a rehearsal whose time is over ends here. */
export async function recall(): Promise<Partial<DeviceState>> {
  const [kept, { participants, ...facts }] = await Promise.all([
    pairing(),
    readFacts('ended', 'config', 'listAt', 'clock', 'participants', 'rehearsalSince', 'isRehearsalOver', 'countsEarly'),
  ])
  if (kept && !facts.ended && isPast(kept.expiresAt, facts.clock)) {
    await endDevice(kept.deviceId, 'expired')
    return recall()
  }
  if (isRehearsalOver(facts)) {
    await wipeRehearsal()
    await keepFact('isRehearsalOver', true)
    return recall()
  }
  const phase = !kept ? 'unpaired' : facts.ended ? 'ended' : 'ready'
  return {
    ...facts,
    phase,
    pairing: kept,
    known: await countKnown(),
    ...(phase !== 'ready' && { conflicts: [] }),
    ...(participants !== undefined && { participants }),
  }
}

/** What the server has not acknowledged, and the logs of others. */
export async function recallWaiting({ rehearsalSince, config }: DeviceState) {
  const [door, rehearsal] = await Promise.all([listUnsentLines('door'), listUnsentLines('rehearsal')])
  const lines = [...door, ...rehearsal]
  const uncounted = countOwn(rehearsalSince ? await listLines('rehearsal') : door, config)
  const received = (await listReceived()).length
  return { waiting: lines.length, refused: lines.filter(line => line.refused), received, uncounted }
}

/** Whether the edition started while somebody rehearses: entries count from then on. */
export function isRehearsalOver(state: Pick<DeviceState, 'rehearsalSince' | 'config' | 'clock'>): boolean {
  const { rehearsalSince, config, clock } = state
  return Boolean(rehearsalSince && config && hasStarted(config.edition, timeBy(clock)))
}

/** People that this phone let in by an entrance and that the server does not count yet. */
function countOwn(lines: readonly UnsentLine[], config: DoorConfig | undefined): number {
  const entrances = new Set(config?.checkpoints.flatMap(({ id, activity }) => (activity ? [] : id)))
  const undone = new Set(lines.flatMap(({ entry }) => (entry.kind === 'undo' ? entry.entryId : [])))
  const counted = lines.filter(({ id, entry, refused }) => {
    if (refused || undone.has(id) || entry.kind === 'undo') return false
    return entrances.has(entry.checkpointId) && (entry.kind === 'walk-in' || entry.shownVerdict === 'welcome')
  })
  return counted.length
}
