import { type FormEvent, useEffect, useRef, useState } from 'react'
import { parseTicket } from '~/features/ticket/format'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { Button } from '~/ui/button'
import type { Door } from '../use-door'
import { FoundPeople } from './found-people'
import { type Found, search } from './search'
import { TicketPhoto } from './ticket-photo'

type Props = { door: Door }

const ASK_MORE = 'Tapez les six signes du code, ou au moins trois lettres du nom.'
const NO_NETWORK = 'La recherche par nom a besoin du réseau. Demandez le code du billet.'
const TOO_OFTEN = 'Trop de recherches avec ce téléphone. Attendez dix minutes, ou demandez le code du billet.'

/** Without the camera: a code, a name, a hand-held reader, a photo. The field keeps the focus. */
export function ByHand({ door }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [people, setPeople] = useState<Found[]>()
  const [isSearching, setIsSearching] = useState(false)
  const [notice, setNotice] = useState('')
  useEffect(() => field.current?.focus(), [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    const typed = field.current?.value.trim() ?? ''
    // What comes next takes its place, typed by a person or a reader.
    field.current?.select()
    setPeople(undefined)
    setNotice('')
    if (parseTicket(typed)) return door.scan(typed)
    const shortCode = normaliseShortCode(typed)
    // A code of letters alone may as well be a name: the search knows both.
    const isCode = shortCode && /\d/.test(typed)
    if (!isCode && (typed.match(/\p{L}/gu) ?? []).length < 3) return setNotice(ASK_MORE)

    setIsSearching(true)
    const answer = await search(door.state, isCode ? { shortCode } : { name: typed })
    setIsSearching(false)
    const found = answer === 'too-often' ? undefined : answer
    if (found?.group) return door.scan(found.group)
    if (isCode && found?.people[0]) return door.choose(found.people[0])
    if (found && !isCode) return setPeople(found.people)
    if (shortCode) return door.scanCode(shortCode)
    setNotice(answer === 'too-often' ? TOO_OFTEN : NO_NETWORK)
  }

  return (
    <section className="absolute inset-0 overflow-y-auto bg-paper">
      <div className="mx-auto grid max-w-2xl gap-4 p-4">
        <form onSubmit={submit} className="grid gap-2">
          <label htmlFor="by-hand" className="font-heading text-2xl font-bold">
            Code du billet ou nom
          </label>
          <div className="flex gap-2">
            <input
              ref={field}
              id="by-hand"
              aria-describedby="by-hand-notice"
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="search"
              className="min-h-14 w-full min-w-0 rounded-brick border-2 border-line bg-white px-3"
            />
            <Button type="submit" className="px-4! whitespace-nowrap">
              Chercher
            </Button>
          </div>
          <p id="by-hand-notice" role="status" className={notice ? 'font-bold text-alert' : 'text-base text-stone'}>
            {isSearching ? 'Recherche…' : notice || 'Exemples : K7M 4XD, Samira'}
          </p>
        </form>
        {people && <FoundPeople people={people} onChoose={door.choose} />}
        <TicketPhoto onCode={door.scan} onNothing={setNotice} />
      </div>
    </section>
  )
}
