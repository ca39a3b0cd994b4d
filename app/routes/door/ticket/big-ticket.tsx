import { groupShortCode, spellShortCode } from '~/features/ticket/short-code'
import { drawQr, QUIET_ZONE } from '~/lib/qr'

type Props = {
  ticket: string
  shortCode: string
  words: { qr: string; code: string; spelt: (letters: string) => string }
}

/** A new ticket to photograph: black on white, its quiet zone kept, and the code that is said aloud. */
export function BigTicket({ ticket, shortCode, words }: Props) {
  const { size, path } = drawQr(ticket)
  const side = size + 2 * QUIET_ZONE
  return (
    <div className="mx-auto grid w-full max-w-md justify-items-center rounded-brick border-2 border-ink bg-white pb-4">
      <svg
        role="img"
        aria-label={words.qr}
        viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
        shapeRendering="crispEdges"
        className="w-full max-w-[min(28rem,42vh)] md:max-w-[min(28rem,52vh)] print:max-w-[8cm]"
      >
        <path d={path} fill="#000" />
      </svg>
      <p className="text-base text-stone">{words.code}</p>
      <p
        role="img"
        aria-label={words.spelt(spellShortCode(shortCode))}
        className="font-heading text-4xl leading-none font-bold tracking-wider"
      >
        {groupShortCode(shortCode)}
      </p>
    </div>
  )
}
