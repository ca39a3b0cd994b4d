import { useCallback, useRef, useState } from 'react'
import { newScan, newUndo, newWalkIn, type Shown, verdictAlone, type WalkInAnswers } from './device/new-entry'
import { useDevice } from './device/use-device'
import { type Outcome, outcomeOfScan } from './outcome/outcome'
import { signal } from './outcome/outcome-signal'

type Screen = { name: 'camera' | 'by-hand' | 'walk-in' | 'undo' } | { name: 'outcome'; id: string; outcome: Outcome }
export type ShowScreen = (screen: Screen) => void

export type Door = ReturnType<typeof useDoor>

export type Last = { id: string; firstName?: string }

/** What the door does, and the screen it shows. */
export function useDoor(given: { edition: string; checkpointId: string; participants: number }) {
  const { checkpointId } = given
  const { participants, network, record } = useDevice(given.edition, given.participants)
  const [screen, setScreen] = useState<Screen>({ name: 'camera' })
  const [last, setLast] = useState<Last>()
  const [isBusy, setIsBusy] = useState(false)
  const isRecording = useRef(false)
  const home = useRef<Screen>({ name: 'camera' })

  const show: ShowScreen = useCallback(next => {
    if (next.name === 'camera' || next.name === 'by-hand') home.current = next
    setScreen(next)
  }, [])
  const close = useCallback(() => setScreen(home.current), [])

  /** One entry at a time: what is read meanwhile is read again when the camera goes on. */
  async function tell(work: () => Promise<{ id: string; outcome: Outcome }>) {
    if (isRecording.current) return
    isRecording.current = true
    setIsBusy(true)
    const { id, outcome } = await work().finally(() => {
      isRecording.current = false
      setIsBusy(false)
    })
    signal(outcome)
    if (outcome.kind === 'welcome' || outcome.kind === 'walk-in') setLast({ id, firstName: outcome.firstName })
    setScreen({ name: 'outcome', id, outcome })
  }

  const scan = (shown: Shown | string) =>
    tell(async () => {
      const entry = newScan(checkpointId, shown)
      const alone = verdictAlone(entry)
      const answer = await record(entry, { ...entry, shownVerdict: alone })
      return { id: entry.id, outcome: outcomeOfScan(answer, alone) }
    })

  const countWalkIn = (answers: WalkInAnswers) =>
    tell(async () => {
      const entry = newWalkIn(checkpointId, answers)
      const answer = await record(entry)
      const kind = answer?.verdict === 'refused' ? 'not-recorded' : 'walk-in'
      return { id: entry.id, outcome: { kind, isOffline: !answer } }
    })

  const undoLast = (undone: Last) =>
    tell(async () => {
      const entry = newUndo(undone.id)
      await record(entry)
      setLast(undefined)
      return { id: entry.id, outcome: { kind: 'undone', firstName: undone.firstName } }
    })

  return { screen, show, close, scan, countWalkIn, undoLast, last, isBusy, participants, network }
}
