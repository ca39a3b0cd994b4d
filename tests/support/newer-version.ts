import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The same application at another address, whose service worker becomes another one when told. */
export async function servedAnew(appUrl: string, workerPath: string) {
  let versions = 0
  const server = createServer((asked, answer) => {
    const target = new URL(asked.url ?? '/', appUrl)
    // Neither compressed, nor compared with what the browser has.
    const { 'accept-encoding': _, 'if-none-match': __, 'if-modified-since': ___, ...kept } = asked.headers
    const headers = { ...kept, host: target.host }
    const forwarded = request(target, { method: asked.method, headers }, given => {
      const isWorker = target.pathname === workerPath
      const { 'content-length': _, ...others } = given.headers
      answer.writeHead(given.statusCode ?? 502, isWorker ? others : given.headers)
      given.pipe(answer, { end: !isWorker })
      if (isWorker) given.on('end', () => answer.end(`\n// ${versions}`))
    })
    asked.pipe(forwarded)
  })
  await new Promise<void>(resolve => server.listen(0, () => resolve()))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish: () => void versions++,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
