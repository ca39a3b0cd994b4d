const HEARTBEAT = 20_000
const encoder = new TextEncoder()
/** The last one is for nginx, which would hold events back. */
const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}
const open = new Set<EventStream>()

export type EventStream = { send(): void; close(): void }

type Options = {
  /** The request's: aborted when its client leaves. */
  signal: AbortSignal
  /** Called once, when the client leaves or the process stops. */
  onClose: () => void
}

/**
 * A stream of server-sent events (HTML Living Standard, 9.2) that say nothing but "look again". A comment every 20 seconds
 * keeps proxies from closing it; `no-transform` keeps compression from holding it back.
 */
export function openEventStream({ signal, onClose }: Options): { stream: EventStream; response: Response } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const write = (text: string) => controller?.enqueue(encoder.encode(text))
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT)
  const stream = { send: () => write('data: changed\n\n'), close }

  function close() {
    if (!open.delete(stream)) return
    clearInterval(heartbeat)
    signal.removeEventListener('abort', close)
    onClose()
    try {
      controller?.close()
    } catch {
      // The client left first.
    }
    controller = undefined
  }

  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      write('retry: 3000\n\n')
    },
    cancel: close,
  })
  open.add(stream)
  signal.addEventListener('abort', close)
  if (signal.aborted) close()
  return { stream, response: new Response(body, { headers: HEADERS }) }
}

/** Says goodbye to every client: a process that stops waits for no screen. They come back by themselves. */
export function closeEventStreams(): void {
  for (const stream of open) stream.close()
}
