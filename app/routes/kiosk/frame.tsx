import type { ReactNode } from 'react'
import type { KioskWords } from './words'

type Props = {
  words: KioskWords
  /** Undefined where the screen says its own. */
  title: string | undefined
  /** Seconds before the start screen comes back. */
  left: number
  onBack: () => void
  children: ReactNode
}

const FEW_SECONDS = 10

/** A screen of one person's: what it is, the way back, and how long it stays. */
export function Frame({ words, title, left, onBack, children }: Props) {
  return (
    <section className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b-2 border-ink bg-white px-4 py-2">
        <button
          type="button"
          onClick={onBack}
          className="flex min-h-14 cursor-pointer items-center gap-2 px-2 text-xl font-bold text-pastel underline underline-offset-4"
        >
          <span aria-hidden="true">←</span> {words.back}
        </button>
        <Countdown words={words} left={left} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex min-h-full max-w-5xl flex-col gap-5 p-5">
          {title && <h1 className="text-[clamp(1.75rem,4.5vw,2.75rem)]!">{title}</h1>}
          {children}
        </div>
      </div>
    </section>
  )
}

/** Any touch starts it again; the button is there to say so. Said aloud once, near the end. */
function Countdown({ words, left }: { words: KioskWords; left: number }) {
  const isNear = left <= FEW_SECONDS
  return (
    <div className="flex items-center gap-3">
      <p
        aria-hidden="true"
        className={`rounded-brick px-3 py-1 text-base tabular-nums ${isNear ? 'bg-sun font-bold' : 'text-stone'}`}
      >
        {words.remaining(left)}
      </p>
      <p role="status" className="sr-only">
        {isNear && words.soon}
      </p>
      {isNear && (
        <button
          type="button"
          className="min-h-touch cursor-pointer rounded-brick border-2 border-pastel bg-pastel px-4 font-bold text-white"
        >
          {words.stay}
        </button>
      )}
    </div>
  )
}
