import { useCallback, useEffect, useState } from 'react'
import type { DeviceState } from '../device/device'
import { useOfflineCopy } from '../offline/use-offline-copy'
import { type Check, cameraCheck, checking, clockCheck, copyCheck, decoderCheck, listCheck, memoryCheck } from './check'
import { cameraSees, decoderReads, memoryIsPromised } from './look'

const AT_START = { camera: checking('Caméra'), decoder: checking('Lecture des QR') }
/** What is kept may come a moment after the page. */
const AGAIN = 3000

type Looked = { camera: Check; decoder: Check; isPersisted?: boolean }

/** Everything a door needs, looked at now, and again when asked. */
export function useChecks({ known, listAt, clock, isFull }: DeviceState): { checks: Check[]; lookAgain: () => void } {
  const copy = useOfflineCopy()
  const [looked, setLooked] = useState<Looked>(AT_START)
  const note = useCallback((found: Partial<Looked>) => setLooked(before => ({ ...before, ...found })), [])
  const look = useCallback(() => {
    void cameraSees().then(sees => note({ camera: cameraCheck(sees) }))
    void decoderReads().then(found => note({ decoder: decoderCheck(found) }))
    void memoryIsPromised().then(isPersisted => note({ isPersisted }))
  }, [note])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the copy brings changes what is kept
  useEffect(() => {
    look()
    const again = setTimeout(look, AGAIN)
    return () => clearTimeout(again)
  }, [look, copy.state])

  const memory =
    looked.isPersisted === undefined ? checking('Mémoire') : memoryCheck({ isPersisted: looked.isPersisted, isFull })
  const list = listCheck({ known, listAt, now: Date.now() })
  return {
    checks: [looked.camera, looked.decoder, copyCheck(copy.state), list, clockCheck(clock?.offset), memory],
    lookAgain() {
      setLooked(AT_START)
      look()
    },
  }
}
