import { groupShortCode, spellShortCode } from '~/features/ticket/short-code'
import { drawQr } from '~/lib/qr'
import { QrCode } from '~/ui/qr-code'

type Props = {
  ticket: string
  shortCode: string
  words: { qr: string; code: string; spelt: (letters: string) => string }
}

/** A new ticket to photograph: black on white, its quiet zone kept, and the code that is said aloud. */
export function BigTicket({ ticket, shortCode, words }: Props) {
  return (
    <div className="mx-auto grid w-full max-w-md justify-items-center rounded-brick border-2 border-ink bg-white pb-4">
      <QrCode
        qr={drawQr(ticket)}
        label={words.qr}
        className="max-w-[min(28rem,40svh)] md:max-w-[min(28rem,52vh)] print:max-w-[8cm]"
      />
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
