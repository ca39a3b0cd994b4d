import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { DoorRegistration } from '~/features/device/protocol'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import type { WalkInAnswers } from '../device/write-entries'
import { BigTicket } from './big-ticket'
import { type TicketFault, takeTicket } from './take-ticket'

type Props = {
  token: string
  answers: WalkInAnswers
  /** The arrival counted nameless becomes that of the ticket. */
  onTaken: (ticket: DoorRegistration) => Promise<void>
  onClose: () => void
}

const WORDS = { qr: 'Le billet en QR', code: 'Code du billet', spelt: (letters: string) => `Code : ${letters}` }
const FAULTS: Record<TicketFault, string> = {
  offline: 'Il faut le réseau pour faire un billet. L’arrivée libre reste comptée.',
  full: 'Toutes les places réservées sont prises. L’arrivée libre reste comptée.',
}

/** A ticket for somebody just counted nameless: the first name if they like, and the QR to photograph. */
export function GiveTicket({ token, answers, onTaken, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<TicketFault>()
  const [taken, setTaken] = useState<{ ticket: DoorRegistration; firstName: string }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ticket's own title is read aloud too
  useEffect(() => heading.current?.focus({ preventScroll: true }), [taken])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const firstName = String(new FormData(event.currentTarget).get('firstName') ?? '').trim()
    setIsBusy(true)
    setFault(undefined)
    const answer = await takeTicket(token, { ...answers, ...(firstName && { firstName }) })
    if ('ticket' in answer) await onTaken(answer.ticket)
    setIsBusy(false)
    if ('ticket' in answer) setTaken({ ticket: answer.ticket, firstName })
    else setFault(answer.fault)
  }

  return (
    <section className="absolute inset-0 z-10 overflow-y-auto bg-paper print:static">
      <div className="mx-auto grid min-h-full max-w-2xl content-end gap-4 p-4">
        <h2 ref={heading} tabIndex={-1} className="outline-none">
          {titleOf(taken?.firstName)}
        </h2>
        {taken ? (
          <>
            <BigTicket {...taken.ticket} words={WORDS} />
            <p role="status" className="no-print">
              L’entrée est comptée avec ce billet. La personne le prend en photo : il ouvre aussi les ateliers.
            </p>
            <Button className="no-print min-h-14" onClick={onClose}>
              Billet suivant
            </Button>
            <Button look="secondary" className="no-print min-h-14" onClick={() => window.print()}>
              Imprimer
            </Button>
          </>
        ) : (
          <form onSubmit={submit} autoComplete="off" className="grid gap-4">
            <TextField
              id="firstName"
              name="firstName"
              label="Prénom"
              hint="Facultatif."
              maxLength={80}
              autoComplete="off"
              autoCapitalize="words"
              errors={fault ? [FAULTS[fault]] : undefined}
            />
            <Button type="submit" disabled={isBusy} className="min-h-14">
              {isBusy ? 'Un instant…' : 'Faire le billet'}
            </Button>
            <Button look="secondary" className="min-h-14" onClick={onClose}>
              {fault ? 'Billet suivant' : 'Sans billet, finalement'}
            </Button>
          </form>
        )}
      </div>
    </section>
  )
}

function titleOf(firstName: string | undefined): string {
  if (firstName === undefined) return 'Donner un billet'
  return firstName ? `Le billet de ${firstName}` : 'Son billet'
}
