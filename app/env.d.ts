import '@remix-run/node'

declare module '@remix-run/node' {
  interface AppLoadContext {
    cspNonce: string
    /** This address has asked too often; the action answers 429 and keeps what was typed. */
    asksTooOften: boolean
    /** The network address that asks, as far as the proxies in front are trusted. */
    address?: string
    /** Of the pages that this server gives: a page tells it as `__remixManifest.version`. */
    version?: string
    /** Waits until what was written of the answer is on the wire, or its reader gone. */
    untilDrained?(): Promise<void>
  }
  interface Future {
    v3_singleFetch: true
  }
}
