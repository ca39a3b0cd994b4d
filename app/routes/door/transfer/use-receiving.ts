import { useCallback, useRef, useState } from 'react'
import { createFrameReader } from '~/features/carried-log/frames'
import { unpackLog } from '~/features/carried-log/pack'
import { forwardReceived, keepReceived, listReceived, type Refusal } from './received-logs'

export type Receiving =
  | { state: 'reading'; known: number; total: number }
  | { state: 'kept' | 'sent'; entries: number }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'unreadable' }

/** Reads the moving QR that another phone shows, as the camera gives its frames one by one. */
export function useReceiving(onSent: () => void) {
  const sent = useRef(onSent)
  sent.current = onSent
  const reader = useRef(createFrameReader())
  const [receiving, setReceiving] = useState<Receiving>()

  /** True when the text is a frame: it is then no ticket. */
  const take = useCallback((text: string): boolean => {
    const wasWhole = reader.current.content() !== undefined
    if (!reader.current.take(text)) return false
    const content = reader.current.content()
    if (!content) setReceiving({ state: 'reading', ...reader.current.progress() })
    else if (!wasWhole) receive(content).then(() => {})
    return true

    async function receive(bytes: Uint8Array) {
      const log = await unpackLog(bytes)
      if (!log) return setReceiving({ state: 'unreadable' })
      await keepReceived(log)
      const entries = log.entries.length
      setReceiving({ state: 'kept', entries })
      await forwardReceived().catch(() => {})
      const kept = (await listReceived()).find(({ proof }) => proof === log.proof)
      if (kept?.refusal) setReceiving({ state: 'refused', refusal: kept.refusal })
      if (kept) return
      setReceiving({ state: 'sent', entries })
      sent.current()
    }
  }, [])

  const close = useCallback(() => {
    reader.current = createFrameReader()
    setReceiving(undefined)
  }, [])

  return { receiving, take, close }
}
