import { createContext } from 'react'

/** The nonce that lets this answer's own scripts run; empty in the browser. */
export const NonceContext = createContext('')
