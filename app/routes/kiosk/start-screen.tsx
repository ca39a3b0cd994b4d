import type { ReactNode } from 'react'
import type { KioskWords } from './words'

export type Wish = 'scan' | 'register' | 'programme'

type Props = {
  words: KioskWords
  edition: string
  isOffline: boolean
  /** Groups that the team is to count. */
  missed: number
  onWish: (wish: Wish) => void
  onLanguage: () => void
  onTeam: () => void
}

/** The start: three large answers to "why are you here?", and nothing of the person before. */
export function StartScreen({ words, edition, isOffline, missed, onWish, onLanguage, onTeam }: Props) {
  return (
    <section className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="brick-line shrink-0 border-b-2 border-ink" aria-hidden="true" />
      <div className="mx-auto grid w-full max-w-5xl flex-1 content-center gap-6 p-5">
        <header className="flex flex-wrap items-start justify-between gap-3">
          <div className="grid min-w-0 flex-1 basis-72 gap-1">
            <p className="font-bold text-brick">{edition}</p>
            <h1>{words.start.title}</h1>
            <p className="text-xl">{words.start.free}</p>
            <p role="status" className="text-xl font-bold">
              {isOffline && words.start.offline}
            </p>
          </div>
          <button
            type="button"
            onClick={onLanguage}
            className={`${SMALL} border-pastel text-pastel`}
            lang={words.otherLanguage === 'English' ? 'en' : 'fr'}
          >
            {words.otherLanguage}
          </button>
        </header>
        <div className="grid gap-4 md:grid-cols-3">
          <Big look="bg-soft-pastel" {...words.scan} onClick={() => onWish('scan')}>
            <path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5M7 7h4v4H7zM13 7h4v4h-4zM7 13h4v4H7zM14 14v.1M17 17v.1M14 17v.1M17 14v.1" />
          </Big>
          <Big look="bg-soft-sun" {...words.register} onClick={() => onWish('register')}>
            <path d="M3 7h18v3.500a1.500 1.500 0 0 0 0 3V17H3v-3.500a1.500 1.500 0 0 0 0-3zM12 9.500v5M9.500 12h5" />
          </Big>
          <Big look="bg-soft-leaf" {...words.programme} onClick={() => onWish('programme')}>
            <path d="M4 5h16v16H4zM4 10h16M8 2v5M16 2v5M8 14h.1M12 14h.1M16 14h.1M8 17.500h.1M12 17.500h.1" />
          </Big>
        </div>
      </div>
      <footer className="flex justify-end p-3">
        <button type="button" onClick={onTeam} className={`${SMALL} border-transparent text-base text-stone`}>
          {words.team}
          {missed > 0 && ` · ${missed} ${missed > 1 ? 'groupes' : 'groupe'} à compter`}
        </button>
      </footer>
    </section>
  )
}

const SMALL = 'min-h-touch cursor-pointer rounded-brick border-2 px-4 font-bold'

type BigParts = { button: string; hint: string; look: string; onClick: () => void; children: ReactNode }

function Big({ button, hint, look, onClick, children }: BigParts) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={`flex min-h-28 cursor-pointer items-center gap-4 rounded-brick border-3 border-ink p-5 text-start active:bg-sun md:min-h-72 md:flex-col md:items-start md:justify-between ${look}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        className="size-16 shrink-0 text-brick md:size-24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {children}
      </svg>
      <span className="grid gap-1">
        <span className="font-heading text-3xl leading-tight font-bold">{button}</span>
        <span className="text-lg">{hint}</span>
      </span>
    </button>
  )
}
