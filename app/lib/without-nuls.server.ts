import { Transform } from 'node:stream'

/**
 * Drops the NUL bytes that React 18 writes where a letter of several bytes meets the end of its buffer: it sends the buffer
 * whole, its empty end included. No page has a NUL of its own. https://github.com/facebook/react/issues/24985
 */
export function withoutNuls(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter(byte => byte !== 0) : chunk)
    },
  })
}
