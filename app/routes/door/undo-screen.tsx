import { useEffect, useRef } from 'react'
import { Button } from '~/ui/button'
import { type Last, lastWords } from './last-entry'
import type { Screen } from './use-door'

type Props = { last: Last; onConfirm: (last: Last) => void; onClose: () => void }

/** Where the last entry may be taken back: between two tickets, and on its own verdict, where nothing else is meant. */
export function mayUndo(last: Last, screen: Screen): boolean {
  return screen.name === 'camera' || (screen.name === 'outcome' && screen.id === last.entries[0]?.id)
}

/** Asks once before an entry is taken back, and says whose it is and when it was. */
export function UndoScreen({ last, onConfirm, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const isOne = last.entries.length === 1
  return (
    <section className="absolute inset-0 flex flex-col overflow-y-auto bg-paper">
      <div className="m-auto grid w-full max-w-2xl gap-4 p-4">
        <h2 ref={heading} tabIndex={-1} className="outline-none">
          {isOne ? 'Annuler cette entrée\u00a0?' : `Annuler ces ${last.entries.length} entrées\u00a0?`}
        </h2>
        <p className="text-2xl font-bold text-balance wrap-anywhere">{lastWords(last)}</p>
        <p>{isOne ? 'Elle ne comptera plus.' : 'Elles ne compteront plus.'}</p>
        <Button look="danger" className="min-h-14" onClick={() => onConfirm(last)}>
          {isOne ? 'Oui, annuler l’entrée' : 'Oui, annuler les entrées'}
        </Button>
        <Button look="secondary" className="min-h-14" onClick={onClose}>
          {isOne ? 'Non, la garder' : 'Non, les garder'}
        </Button>
      </div>
    </section>
  )
}
