import { useEffect, useSyncExternalStore } from 'react'
import { followOfflineCopy, keepOfflineCopy, type OfflineCopy, readOfflineCopy } from './offline-copy'

/** Keeps the door on this phone from now on. Once a page. */
export function useKeptOffline(): void {
  useEffect(() => {
    const leaving = new AbortController()
    void keepOfflineCopy(leaving.signal)
    return () => leaving.abort()
  }, [])
}

/** How the copy is. */
export function useOfflineCopy(): OfflineCopy {
  return useSyncExternalStore(followOfflineCopy, readOfflineCopy, readOfflineCopy)
}
