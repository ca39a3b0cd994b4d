import { useEffect, useState } from 'react'
import { keepOfflineCopy, type OfflineCopy } from './offline-copy'

/** The copy of the door that this phone keeps, kept from now on. */
export function useOfflineCopy(): OfflineCopy {
  const [copy, setCopy] = useState<OfflineCopy>({ state: 'unknown', isNewerWaiting: false })
  useEffect(() => {
    const leaving = new AbortController()
    void keepOfflineCopy({ onChange: setCopy, signal: leaving.signal })
    return () => leaving.abort()
  }, [])
  return copy
}
