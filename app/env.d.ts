import '@remix-run/node'

declare module '@remix-run/node' {
  interface AppLoadContext {
    cspNonce: string
    /** This address has asked too often; the action answers 429 and keeps what was typed. */
    asksTooOften: boolean
  }
  interface Future {
    v3_singleFetch: true
  }
}
