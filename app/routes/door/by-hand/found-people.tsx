import { groupShortCode } from '~/features/ticket/short-code'
import { Tag } from '~/ui/tag'
import type { Found } from './search'

type Props = { people: Found[]; onChoose: (person: Found) => void }

/** People found by name; choosing one lets that person in. */
export function FoundPeople({ people, onChoose }: Props) {
  if (people.length === 0)
    return <p role="status">Personne à ce nom. Vérifiez avec la personne, ou comptez-la sans billet.</p>
  return (
    <div className="grid gap-2">
      <p role="status" className="text-base">
        {people.length === 1 ? 'Une personne trouvée' : `${people.length} personnes trouvées`}. Touchez le nom pour
        faire entrer la personne.
      </p>
      <ul className="grid gap-2">
        {people.map(person => (
          <li key={person.registrationId} className="max-w-none">
            <button
              type="button"
              onClick={() => onChoose(person)}
              className="flex min-h-14 w-full cursor-pointer flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-brick border-2 border-ink bg-white px-4 py-2 text-start active:bg-soft-pastel"
            >
              <span className="font-bold">
                {[person.firstName, person.lastName].filter(Boolean).join(' ') || 'Sans prénom'}
              </span>
              <span className="flex items-center gap-3 text-base">
                {person.isCancelled ? <Tag look="alert">annulé</Tag> : person.isIn && <Tag>déjà là</Tag>}
                <span className="whitespace-nowrap text-stone">{groupShortCode(person.shortCode)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
