import type { DoorRegistration } from '~/features/device/protocol'
import { Button } from '~/ui/button'
import { BigTicket } from '../door/ticket/big-ticket'
import type { KioskWords } from './words'

type Props = { words: KioskWords; ticket: DoorRegistration; isCounted: boolean; onClose: () => void }

/** The ticket just made, for its person to photograph before it goes. */
export function TicketScreen({ words, ticket, isCounted, onClose }: Props) {
  return (
    <div className="grid items-center gap-6 md:grid-cols-2">
      <BigTicket {...ticket} words={words.ticket} />
      <div className="grid gap-4">
        <div role="status" className="grid gap-2 text-2xl">
          <p className="font-bold">{words.ticket.photo}</p>
          {isCounted && <p>{words.ticket.counted}</p>}
        </div>
        <Button className="min-h-16 text-xl" onClick={onClose}>
          {words.ok}
        </Button>
      </div>
    </div>
  )
}
