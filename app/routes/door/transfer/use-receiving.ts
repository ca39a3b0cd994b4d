import { useCallback, useEffect, useRef, useState } from 'react'
import { createFrameReader } from '~/features/carried-log/frames'
import { unpackLog } from '~/features/carried-log/pack'
import { forwardReceived, keepReceived } from './received-logs'

export type Receiving =
  | { state: 'reading'; known: number; total: number }
  | { state: 'kept' | 'sent'; entries: number }
  | { state: 'unreadable' }

/**
 * Reads the moving QR that another phone shows, as the camera gives its frames one by one; what is received leaves when
 * the network is there.
 */
export function useReceiving(network: string) {
  const reader = useRef(createFrameReader())
  const [receiving, setReceiving] = useState<Receiving>()

  useEffect(() => {
    if (network === 'online') forwardReceived().catch(() => {})
  }, [network])

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
      setReceiving({ state: 'kept', entries: log.entries.length })
      await forwardReceived()
        .then(() => setReceiving({ state: 'sent', entries: log.entries.length }))
        .catch(() => {})
    }
  }, [])

  const close = useCallback(() => {
    reader.current = createFrameReader()
    setReceiving(undefined)
  }, [])

  return { receiving, take, close }
}
