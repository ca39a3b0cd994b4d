import { ReadableStream as NodeStream } from 'node:stream/web'

type Download = { fileName: string; mediaType: string; parts: AsyncIterable<Uint8Array> }
type Reader = { signal: AbortSignal; untilDrained?: () => Promise<void> }

/**
 * A file sent while it is made, at the pace of its reader: the next part is made once the last one is on the wire, and none
 * once the reader has gone. Never compressed on the way, which would hold parts back; kept in no cache.
 */
export function download({ fileName, mediaType, parts }: Download, { signal, untilDrained }: Reader): Response {
  const body = NodeStream.from(paced()) as ReadableStream<Uint8Array<ArrayBuffer>>
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store, no-transform',
    },
  })

  async function* paced() {
    for await (const part of parts) {
      if (signal.aborted) return
      yield part
      await untilDrained?.()
    }
  }
}
