import { type ChangeEvent, useState } from 'react'
import { createDecoder } from '../camera/decoder'

type Props = { onCode: (text: string) => void; onNothing: (sentence: string) => void }

/** A photo of the ticket, taken with the phone's own camera application and read here: it is sent nowhere. */
export function TicketPhoto({ onCode, onNothing }: Props) {
  const [isReading, setIsReading] = useState(false)

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const photo = input.files?.[0]
    if (!photo) return
    setIsReading(true)
    const [text] = await codesIn(photo)
    setIsReading(false)
    input.value = ''
    if (text) onCode(text)
    else onNothing('Pas de QR lisible sur cette photo. Rapprochez-vous, évitez les reflets, puis recommencez.')
  }

  return (
    <label className="flex min-h-14 cursor-pointer items-center justify-center rounded-brick border-2 border-pastel px-4 font-bold text-pastel focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-pastel">
      {isReading ? 'Lecture de la photo…' : 'Photographier le billet'}
      <input type="file" accept="image/*" capture="environment" onChange={read} className="sr-only" />
    </label>
  )
}

async function codesIn(photo: File): Promise<string[]> {
  try {
    const [decode, picture] = await Promise.all([createDecoder(), createImageBitmap(photo)])
    return await decode(picture)
  } catch {
    return []
  }
}
