import { type FormEvent, useEffect, useRef, useState } from 'react'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import type { Door } from '../use-door'
import { FoundPeople } from './found-people'
import type { Found } from './search'
import { TicketPhoto } from './ticket-photo'
import { type Fault, understand } from './understand'

type Props = { door: Door }

const FAULTS: Record<Exclude<Fault, 'not-listed'>, string> = {
  'too-short': 'Tapez les six signes du code, ou au moins trois lettres du nom.',
  'no-such-code': 'Ce code n’existe pas\u00a0: vérifiez\u2011le.',
  'no-network': 'La recherche par nom a besoin du réseau. Demandez le code du billet.',
  'too-often': 'Trop de recherches avec ce téléphone. Attendez dix minutes, ou demandez le code du billet.',
}

/** Without the camera: a code, a name, a hand-held reader, a photo. The field keeps the focus. */
export function ByHand({ door }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [people, setPeople] = useState<Found[]>()
  const [isSearching, setIsSearching] = useState(false)
  const [notice, setNotice] = useState('')
  const [mayCount, setMayCount] = useState(false)
  useEffect(() => field.current?.focus(), [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    // What comes next takes its place, typed by a person or a reader.
    field.current?.select()
    setPeople(undefined)
    setNotice('')
    setMayCount(false)
    setIsSearching(true)
    const understood = await understand(field.current?.value.trim() ?? '', door.state)
    setIsSearching(false)
    if ('ticket' in understood) return door.scan(understood.ticket)
    if ('person' in understood) return door.choose(understood.person)
    if ('read' in understood) return door.tellCode(understood.read)
    if ('people' in understood) return setPeople(understood.people)
    const { fault } = understood
    setNotice(fault === 'not-listed' ? notListed(door.state.listAt) : FAULTS[fault])
    setMayCount(fault === 'not-listed' || fault === 'no-such-code')
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
        {mayCount && (
          <Button look="secondary" className="min-h-14" onClick={() => door.show({ name: 'walk-in' })}>
            Compter sans billet
          </Button>
        )}
        {people && <FoundPeople people={people} onChoose={door.choose} />}
        <TicketPhoto onCode={door.scan} onNothing={setNotice} />
      </div>
    </section>
  )
}

/** Without network, nobody can tell a slip from a ticket made since. */
function notListed(listAt: number | undefined): string {
  const asOf = listAt ? `, reçue à ${clockTime(new Date(listAt), 'fr')}` : ''
  return `Ce code n’est pas dans la liste de ce téléphone${asOf}. Vérifiez\u2011le\u00a0: il est faux, ou plus récent qu’elle.`
}
