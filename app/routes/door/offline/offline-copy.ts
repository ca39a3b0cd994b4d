import { SCOPE, TAKE_OVER, WORKER_ADDRESS } from './messages'

const BETWEEN_CHECKS = 60 * 60 * 1000

/** Of the copy of the door that this phone keeps: `kept`, and whether a newer one waits for the page to be opened again. */
export type OfflineCopy = { state: 'unknown' | 'impossible' | 'coming' | 'kept'; isNewerWaiting: boolean }

type Watching = { onChange: (copy: OfflineCopy) => void; signal: AbortSignal }

/** Keeps the door on this phone, and watches over newer versions as long as the page is open. */
export async function keepOfflineCopy({ onChange, signal }: Watching): Promise<void> {
  // Without https, or in some private windows, there is none.
  if (!import.meta.env.PROD || !navigator.serviceWorker) return onChange({ state: 'impossible', isNewerWaiting: false })
  try {
    const registration = await navigator.serviceWorker.register(WORKER_ADDRESS, { scope: SCOPE })
    // Nothing is begun yet but, behind a #, an invitation that serves once: then the old version goes on.
    if (registration.waiting && !location.hash) renew(registration)
    watch(registration, { onChange, signal })
  } catch {
    // Without network the copy of last time serves, when there is one.
    onChange({ state: navigator.serviceWorker.controller ? 'kept' : 'impossible', isNewerWaiting: false })
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

function watch(registration: ServiceWorkerRegistration, { onChange, signal }: Watching) {
  const say = () =>
    onChange({
      state: registration.active ? 'kept' : 'coming',
      isNewerWaiting: Boolean(registration.active && registration.waiting),
    })
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', say, { signal })
  registration.addEventListener(
    'updatefound',
    () => {
      follow(registration.installing)
      say()
    },
    { signal },
  )
  follow(registration.installing)
  follow(registration.waiting)
  say()
  const check = setInterval(() => void registration.update().catch(() => {}), BETWEEN_CHECKS)
  signal.addEventListener('abort', () => clearInterval(check))
}
