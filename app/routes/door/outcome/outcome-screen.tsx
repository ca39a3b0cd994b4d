import { useEffect, useRef } from 'react'
import type { DeviceState } from '../device/device'
import type { Naming } from '../device/read-ticket'
import { useGift } from '../gift/use-gift'
import type { Outcome } from './outcome'
import { OutcomeIcon } from './outcome-icon'
import { asksCare, mayBeWalkIn, remarksOf, staysFor, wordsOf } from './outcome-words'

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
  const look = lookOf(outcome)
  const isUncounted = mayBeWalkIn(outcome)
  return (
    <section
      className={`absolute inset-0 @container-size flex flex-col overflow-y-auto ${look} ${outcome.isRehearsal ? STRIPED : ''}`}
    >
      <div id="verdict" className="m-auto grid max-w-xl justify-items-center gap-2 px-6 pt-4 text-center">
        <div className={UNLESS_LOW}>
          <OutcomeIcon kind={outcome.kind} isSmall={Boolean(gift.words)} />
        </div>
        <p role="status" className={gift.words && BOX}>
          {gift.words}
        </p>
        <h2 className="text-[min(11vw,4.5rem)]! wrap-normal">{title}</h2>
        {outcome.firstName && <p className="font-heading text-3xl font-bold">{outcome.firstName}</p>}
        {remarksOf(outcome).map(remark => (
          <p key={remark} className={BOX}>
            {remark}
          </p>
        ))}
        {detail && <p className="text-xl font-bold text-balance">{detail}</p>}
        {advice && !gift.words && <p className="text-xl text-balance">{advice}</p>}
      </div>
      <div className={`bg-inherit ${STICKY_UNLESS_LOW}`}>
        <div className="mx-auto grid w-full max-w-2xl gap-3 p-4">
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
            className={`${BUTTON} border-white bg-white text-ink ${FIRST_IF_LOW}`}
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

const BOX = 'rounded-brick border-2 border-current px-3 text-2xl font-bold text-balance'
// Counted in letters: where the text is large, words come before the sign, no button lies over them, and the main one follows.
const UNLESS_LOW = '[@container(max-height:22rem)]:hidden'
const STICKY_UNLESS_LOW = 'sticky bottom-0 [@container(max-height:22rem)]:static'
const FIRST_IF_LOW = '[@container(max-height:22rem)]:order-first'
const BUTTON =
  'min-h-14 cursor-pointer rounded-brick border-2 px-2 font-bold focus-visible:outline-current focus-visible:outline-offset-4'
