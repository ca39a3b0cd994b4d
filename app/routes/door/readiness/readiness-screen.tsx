import { useEffect, useRef } from 'react'
import { Button } from '~/ui/button'
import { openNewer } from '../offline/offline-copy'
import { useOfflineCopy } from '../offline/use-offline-copy'
import type { Door } from '../use-door'
import { type Check, summary } from './check'
import { SoundTrial } from './sound-trial'
import { useChecks } from './use-checks'

/** Before the doors open: what works on this phone, in words. */
export function ReadinessScreen({ door }: { door: Door }) {
  const { checks, lookAgain } = useChecks(door.state)
  const { title, isReady } = summary(checks)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <section className="absolute inset-0 overflow-y-auto bg-paper">
      <div className="mx-auto grid max-w-2xl gap-4 p-4">
        <h2 ref={heading} tabIndex={-1} className="outline-none">
          Avant d’ouvrir
        </h2>
        <p
          role="status"
          className={`rounded-brick border-2 px-4 py-3 font-bold ${isReady ? 'border-leaf bg-soft-leaf' : 'border-line bg-white'}`}
        >
          {title}
        </p>
        <ul className="grid">
          {checks.map(check => (
            <CheckLine key={check.label} {...check} />
          ))}
        </ul>
        <SoundTrial />
        <NewerVersion waiting={door.state.waiting} />
        <div className="grid gap-3">
          <Button look="secondary" className="min-h-14" onClick={lookAgain}>
            Vérifier de nouveau
          </Button>
          <Button className="min-h-14" onClick={door.close}>
            Revenir aux billets
          </Button>
        </div>
      </div>
    </section>
  )
}

const SIGNS: Record<Check['state'], { sign: string; look: string; word: string }> = {
  checking: { sign: '…', look: 'border-line bg-white', word: 'en cours' },
  good: { sign: '✓', look: 'border-leaf bg-soft-leaf', word: 'bien' },
  care: { sign: '!', look: 'border-ink bg-sun', word: 'à voir' },
  bad: { sign: '×', look: 'border-alert bg-soft-alert', word: 'à régler' },
}

function CheckLine({ label, state, text }: Check) {
  const { sign, look, word } = SIGNS[state]
  return (
    <li className="flex max-w-none gap-3 border-t border-line py-3">
      <span
        aria-hidden="true"
        className={`grid size-8 shrink-0 place-items-center rounded-brick border-2 font-bold ${look}`}
      >
        {sign}
      </span>
      <p className="min-w-0">
        <strong>{label}</strong> <span className="sr-only">({word})</span>
        <span className="block first-letter:uppercase">{text}</span>
      </p>
    </li>
  )
}

function NewerVersion({ waiting }: { waiting: number }) {
  const { isNewerWaiting } = useOfflineCopy()
  if (!isNewerWaiting) return null
  return (
    <div className="grid gap-2 rounded-brick border-2 border-pastel bg-soft-pastel p-4">
      <p>
        Une nouvelle version de la porte est prête. Fermez-la dans les autres onglets, puis rouvrez-la ici
        {waiting > 0 ? '\u00a0: ce qui reste à envoyer est gardé' : ''}.
      </p>
      <Button look="secondary" onClick={() => void openNewer()}>
        Rouvrir avec la nouvelle version
      </Button>
    </div>
  )
}
