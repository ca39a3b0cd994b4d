import { OutcomeIcon } from '../door/outcome/outcome-icon'
import { isDone, isUncounted, type KioskVerdict, type KioskWords } from './words'

type Props = {
  words: KioskWords
  verdict: KioskVerdict
  fault?: string
  onProgramme?: () => void
  onRegister?: () => void
  /** Absent where nobody enters the edition. */
  onEnter?: () => void
  onClose: () => void
}

/** What became of the ticket shown. No name: somebody may hold another person's. */
export function VerdictScreen({ words, verdict, fault, onProgramme, onRegister, onEnter, onClose }: Props) {
  const { title, text } = words.verdicts[verdict]
  const isGood = isDone(verdict)
  const mayChoose = isUncounted(verdict)
  const last =
    mayChoose && onEnter ? { label: words.enter.title, onClick: onEnter } : { label: words.ok, onClick: onClose }
  return (
    <div className={`grid flex-1 content-center gap-6 rounded-brick p-6 ${isGood ? 'bg-leaf text-white' : 'bg-sun'}`}>
      <div role={isGood ? 'status' : 'alert'} className="grid justify-items-center gap-3 text-center">
        <OutcomeIcon kind={verdict} />
        <h1 className="text-[clamp(2.25rem,7vw,4.5rem)]!">{title}</h1>
        <p className="text-2xl text-balance">{text}</p>
      </div>
      {fault && (
        <p role="alert" className="mx-auto text-center text-xl font-bold">
          {fault}
        </p>
      )}
      <div className="mx-auto flex flex-wrap justify-center gap-4">
        {isGood && onProgramme && (
          <button type="button" onClick={onProgramme} className={`${BUTTON} border-current`}>
            {words.programme.button}
          </button>
        )}
        {mayChoose && onRegister && (
          <button type="button" onClick={onRegister} className={`${BUTTON} border-current`}>
            {words.register.title}
          </button>
        )}
        <button type="button" onClick={last.onClick} className={`${BUTTON} border-white bg-white text-ink`}>
          {last.label}
        </button>
      </div>
    </div>
  )
}

const BUTTON =
  'min-h-16 cursor-pointer rounded-brick border-3 px-6 text-xl font-bold focus-visible:outline-current focus-visible:outline-offset-4'
