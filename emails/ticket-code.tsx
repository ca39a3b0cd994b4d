import { Img, Section } from '@react-email/components'
import { Paragraph } from './letter'

/** The picture of the ticket, sent along under that name. */
export const TICKET_PICTURE = 'billet.png'

const SIDE = 240
const WORDS = {
  fr: { picture: 'QR code de votre billet', code: 'Code court\u00a0:' },
  en: { picture: 'QR code of your ticket', code: 'Short code:' },
}

/** What is shown at the door: the QR, and the code to say when it cannot be read, such as `K7M 4XD`. */
export function TicketCode({ language, shortCode }: { language: 'fr' | 'en'; shortCode: string }) {
  const words = WORDS[language]
  return (
    <Section style={{ textAlign: 'center' }}>
      <Img
        src={`cid:${TICKET_PICTURE}`}
        alt={`${words.picture}. ${words.code} ${shortCode}.`}
        width={SIDE}
        height={SIDE}
        style={{ margin: '16px auto 0', maxWidth: '100%' }}
      />
      <Paragraph>
        {words.code} <strong>{shortCode}</strong>
      </Paragraph>
    </Section>
  )
}
