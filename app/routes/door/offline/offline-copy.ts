import { SCOPE, TAKE_OVER, WORKER_ADDRESS } from './messages'

const BETWEEN_CHECKS = 60 * 60 * 1000

/** Of the copy of the door that this phone keeps: `kept`, and whether a newer one waits for the page to be opened again. */
export type OfflineCopy = { state: 'unknown' | 'impossible' | 'coming' | 'kept'; isNewerWaiting: boolean }

const readers = new Set<() => void>()
let copy: OfflineCopy = { state: 'unknown', isNewerWaiting: false }

export const readOfflineCopy = (): OfflineCopy => copy

export function followOfflineCopy(reader: () => void): () => void {
  readers.add(reader)
  return () => void readers.delete(reader)
}

function change(next: OfflineCopy) {
  copy = next
  for (const reader of readers) reader()
}

/** Keeps the door on this phone, and watches over newer versions as long as the page is open. */
export async function keepOfflineCopy(signal: AbortSignal): Promise<void> {
  // Without https, or in some private windows, there is none.
  if (!import.meta.env.PROD || !navigator.serviceWorker) return change({ state: 'impossible', isNewerWaiting: false })
  try {
    const registration = await navigator.serviceWorker.register(WORKER_ADDRESS, { scope: SCOPE })
    // Nothing is begun yet, and an invitation outlives a reload.
    if (registration.waiting) renew(registration)
    watch(registration, signal)
  } catch {
    // Without network the copy of last time serves, when there is one.
    change({ state: navigator.serviceWorker.controller ? 'kept' : 'impossible', isNewerWaiting: false })
  }
}

/** Opens the page again with the newer version, unless another page of the door still uses the old one. */
export async function openNewer(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE)
  if (registration?.waiting) renew(registration)
}

function renew({ waiting }: ServiceWorkerRegistration) {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage(TAKE_OVER)
}

function watch(registration: ServiceWorkerRegistration, signal: AbortSignal) {
  const say = () =>
    change({
      state: registration.active ? 'kept' : 'coming',
      isNewerWaiting: Boolean(registration.active && registration.waiting),
    })
  const follow = () => {
    for (const worker of [registration.installing, registration.waiting]) {
      worker?.addEventListener('statechange', say, { signal })
    }
    say()
  }
  registration.addEventListener('updatefound', follow, { signal })
  follow()
  const check = setInterval(() => void registration.update().catch(() => {}), BETWEEN_CHECKS)
  signal.addEventListener('abort', () => clearInterval(check))
}
