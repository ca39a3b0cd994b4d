import { useEffect, useRef } from 'react'
import type { DeviceState } from '../device/device'
import type { Naming } from '../device/read-ticket'
import { useGift } from '../gift/use-gift'
import type { Outcome } from './outcome'
import { OutcomeIcon } from './outcome-icon'
import { asksCare, mayBeWalkIn, placeWords, staysFor, windowWords, wordsOf } from './outcome-words'

type Props = {
  outcome: Outcome
  /** Whose passport may be full. */
  ticket?: Naming
  phone: DeviceState
  onClose: () => void
  onCount: () => void
  onTicket: () => void
}

/** Long enough for whoever hands gifts over, and nobody else has to tap. */
const TIME_TO_GIVE = 15_000
/** A rehearsal looks like no verdict that counts, whatever the colours one sees. */
const STRIPED =
  'border-16 [border-image:repeating-linear-gradient(45deg,var(--color-ink)_0_0.75rem,var(--color-paper)_0.75rem_1.5rem)_16]'
const GOOD = 'bg-leaf text-white'
const CARE = 'bg-sun text-ink'
const BAD = 'bg-alert text-white'
const LOOKS: Record<Outcome['kind'], string> = {
  welcome: GOOD,
  'walk-in': GOOD,
  group: GOOD,
  'group-code': CARE,
  undone: 'bg-pastel text-white',
  'already-in': CARE,
  cancelled: CARE,
  'wrong-edition': CARE,
  unknown: BAD,
  forged: BAD,
}

/** The verdict, over the whole screen: colour, sign, word. Good news leaves by itself, the rest waits to be read. */
export function OutcomeScreen({ outcome, ticket, phone, onClose, onCount, onTicket }: Props) {
  const gift = useGift(ticket, phone)
  const main = useRef<HTMLButtonElement>(null)
  const stays = gift.give ? TIME_TO_GIVE : staysFor(outcome)
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
    if (stays === undefined) return
    const timer = setTimeout(onClose, stays)
    return () => clearTimeout(timer)
  }, [stays, onClose])

  const { title, detail, advice } = wordsOf(outcome)
  const remarks = [placeWords(outcome), windowWords(outcome)].filter(remark => remark !== undefined)
  const look = lookOf(outcome)
  const isUncounted = mayBeWalkIn(outcome)
  const isGood = look !== CARE && look !== BAD
  return (
    <section className={`absolute inset-0 flex flex-col overflow-y-auto ${look} ${outcome.isRehearsal ? STRIPED : ''}`}>
      <div
        id="verdict"
        role={isGood ? 'status' : 'alert'}
        className="m-auto grid max-w-xl justify-items-center gap-2 px-6 pt-4 text-center"
      >
        <OutcomeIcon kind={outcome.kind} />
        <h2 className="text-[clamp(2.25rem,11vw,4.5rem)]! wrap-normal">{title}</h2>
        {outcome.firstName && <p className="font-heading text-3xl font-bold">{outcome.firstName}</p>}
        {remarks.map(remark => (
          <p key={remark} className="rounded-brick border-2 border-current px-3 text-2xl font-bold text-balance">
            {remark}
          </p>
        ))}
        {detail && <p className="text-xl font-bold text-balance">{detail}</p>}
        {advice && !gift.words && <p className="text-xl text-balance">{advice}</p>}
      </div>
      <div className="sticky bottom-0 bg-inherit">
        <div className="mx-auto grid w-full max-w-2xl gap-3 p-4">
          <p role="status" className="text-center text-xl font-bold text-balance">
            {gift.words}
          </p>
          {gift.give && (
            <button type="button" onClick={gift.give} className={`${BUTTON} border-ink bg-ink text-white`}>
              Remettre le cadeau
            </button>
          )}
          {outcome.answers && (
            <button type="button" onClick={onTicket} className={`${BUTTON} border-current`}>
              Donner un billet
            </button>
          )}
          {isUncounted && (
            <button type="button" onClick={onClose} className={`${BUTTON} border-current`}>
              Sans compter
            </button>
          )}
          <button
            ref={main}
            aria-describedby="verdict"
            type="button"
            onClick={isUncounted ? onCount : onClose}
            className={`${BUTTON} border-white bg-white text-ink`}
          >
            {isUncounted ? 'Compter cette personne' : 'Billet suivant'}
          </button>
        </div>
      </div>
    </section>
  )
}

function lookOf(outcome: Outcome): string {
  return asksCare(outcome) ? CARE : LOOKS[outcome.kind]
}

const BUTTON =
  'min-h-14 cursor-pointer rounded-brick border-2 px-2 font-bold focus-visible:outline-current focus-visible:outline-offset-4'
