import { useEffect, useState } from 'react'
import type { GiftAnswer, PassportAnswer, TicketPassport } from '~/features/device/protocol'
import type { DeviceState } from '../device/device'
import { ask } from '../device/link'
import type { Naming } from '../device/read-ticket'
import { afterGiving, giftWords, isGiftDue } from './gift-words'
import { createGiving } from './giving'

/** The passport of stands of the ticket on the screen: the server alone knows it, and a rehearsal gives nothing away. */
export function useGift(ticket: Naming | undefined, { pairing, network, rehearsalSince }: DeviceState) {
  const [passport, setPassport] = useState<TicketPassport | null>(null)
  const [said, say] = useState<string>()
  const [giving] = useState(createGiving)
  const token = ticket && network === 'online' && !rehearsalSince ? pairing?.token : undefined

  // Once for each screen: what the phone learns meanwhile asks nothing again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!token) return
    ask<PassportAnswer>('/api/porte/passeport', { token, body: ticket }).then(
      answer => setPassport(answer.passport),
      () => {},
    )
  }, [])

  async function give() {
    if (!token || !passport) return
    try {
      const given = await giving(() => ask<GiftAnswer>('/api/porte/cadeaux', { token, body: ticket }))
      if (!given) return
      setPassport(afterGiving(passport, given.answer, new Date()))
      say(given.isOwn ? 'C’est noté\u00a0: remettez le cadeau' : undefined)
    } catch {
      say('Pas de réponse. Appuyez de nouveau.')
    }
  }

  return { words: said ?? giftWords(passport), give: isGiftDue(passport) ? give : undefined }
}
