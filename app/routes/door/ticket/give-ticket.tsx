import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { DoorRegistration } from '~/features/device/protocol'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import type { WalkInAnswers } from '../device/write-entries'
import type { Last } from '../last-entry'
import type { Door } from '../use-door'
import { saidWords } from '../walk-in'
import { BigTicket } from './big-ticket'
import { type TicketFault, takeTicket } from './take-ticket'

type Props = { door: Door; given: { insteadOf: Last['entries']; answers: WalkInAnswers } }

const WORDS = { qr: 'Le billet en QR', code: 'Code du billet', spelt: (letters: string) => `Code : ${letters}` }
const FAULTS: Record<TicketFault | 'rehearsal', string> = {
  rehearsal: 'Pendant la répétition, aucun billet n’est fait.',
  offline: 'Il faut le réseau pour faire un billet. L’arrivée libre reste comptée.',
  full: 'Toutes les places réservées sont prises. L’arrivée libre reste comptée.',
}

/** A ticket for somebody just counted nameless, with what they said: the first name if they like, and the QR to photograph. */
export function GiveTicket({ door, given }: Props) {
  const onClose = door.close
  const said = saidWords(given.answers)
  const id = useRef<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<TicketFault | 'rehearsal'>()
  const [taken, setTaken] = useState<{ ticket: DoorRegistration; firstName: string }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ticket's own title is read aloud too
  useEffect(() => heading.current?.focus({ preventScroll: true }), [taken])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const firstName = String(new FormData(event.currentTarget).get('firstName') ?? '').trim()
    if (door.state.rehearsalSince) return setFault('rehearsal')
    setIsBusy(true)
    setFault(undefined)
    // Asked again, it is the same ticket.
    id.current ??= crypto.randomUUID()
    const answers = { id: id.current, ...given.answers, ...(firstName && { firstName }) }
    const answer = await takeTicket(door.state.pairing?.token ?? '', answers)
    if ('ticket' in answer) await door.exchange(answer.ticket.ticket, given.insteadOf, firstName)
    setIsBusy(false)
    if ('ticket' in answer) setTaken({ ticket: answer.ticket, firstName })
    else setFault(answer.fault)
  }

  return (
    <section className="absolute inset-0 z-10 overflow-y-auto bg-paper print:fixed print:-inset-6 print:z-50 print:bg-white">
      <div className="mx-auto grid min-h-full max-w-2xl content-end gap-3 p-4 print:content-start">
        <p className="hidden text-center font-bold print:block">{door.state.config?.edition.name}</p>
        <h2 ref={heading} tabIndex={-1} className="wrap-anywhere outline-none print:text-center">
          {titleOf(taken?.firstName)}
        </h2>
        {taken ? (
          <>
            <p role="status" className="no-print">
              Entrée comptée. À prendre en photo : il ouvre aussi les ateliers.
            </p>
            <BigTicket {...taken.ticket} words={WORDS} />
            <div className="no-print sticky bottom-0 -mb-4 grid grid-cols-2 gap-3 bg-paper py-4">
              <Button look="secondary" className="min-h-14 px-2!" onClick={() => window.print()}>
                Imprimer
              </Button>
              <Button className="min-h-14 px-2!" onClick={onClose}>
                Billet suivant
              </Button>
            </div>
          </>
        ) : (
          <form onSubmit={submit} autoComplete="off" className="grid gap-4">
            {said && <p>Déjà noté : {said}.</p>}
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
