import { OutcomeIcon } from '../door/outcome/outcome-icon'
import type { Wish } from './start-screen'
import type { KioskVerdict, KioskWords } from './words'

type Props = { words: KioskWords; verdict: KioskVerdict; onWish: (wish: Wish) => void; onClose: () => void }

const GOOD: readonly KioskVerdict[] = ['welcome', 'already-in']
const MAY_REGISTER: readonly KioskVerdict[] = ['cancelled', 'wrong-edition', 'unknown', 'forged']

/** What became of the ticket shown. No name: somebody may hold another person's. */
export function VerdictScreen({ words, verdict, onWish, onClose }: Props) {
  const { title, text } = words.verdicts[verdict]
  const isGood = GOOD.includes(verdict)
  return (
    <div className={`grid flex-1 content-center gap-6 rounded-brick p-6 ${isGood ? 'bg-leaf text-white' : 'bg-sun'}`}>
      <div role={isGood ? 'status' : 'alert'} className="grid justify-items-center gap-3 text-center">
        <OutcomeIcon kind={verdict} />
        <h2 className="text-[clamp(2.25rem,7vw,4.5rem)]!">{title}</h2>
        <p className="text-2xl text-balance">{text}</p>
      </div>
      <div className="mx-auto flex flex-wrap justify-center gap-4">
        {isGood && (
          <button type="button" onClick={() => onWish('programme')} className={`${BUTTON} border-current`}>
            {words.programme.button}
          </button>
        )}
        {MAY_REGISTER.includes(verdict) && (
          <button type="button" onClick={() => onWish('register')} className={`${BUTTON} border-current`}>
            {words.register.title}
          </button>
        )}
        <button type="button" onClick={onClose} className={`${BUTTON} border-white bg-white text-ink`}>
          {words.ok}
        </button>
      </div>
    </div>
  )
}

const BUTTON =
  'min-h-16 cursor-pointer rounded-brick border-3 px-6 text-xl font-bold focus-visible:outline-current focus-visible:outline-offset-4'
