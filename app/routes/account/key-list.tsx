import { ButtonLink } from '~/ui/button'

type Key = { id: string; name: string; addedOn: string }

export function KeyList({ keys }: { keys: Key[] }) {
  if (keys.length === 0) return <p>Aucune clé pour l’instant.</p>
  return (
    <ul className="grid gap-3">
      {keys.map(({ id, name, addedOn }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 rounded-brick border-2 border-line bg-white p-4"
        >
          <span>
            <strong>{name}</strong>
            <br />
            <span className="text-stone">ajoutée le {addedOn}</span>
          </span>
          <span className="flex flex-wrap gap-3">
            <ButtonLink to={`/organisation/compte/cles/${id}`} look="secondary" aria-label={`Renommer ${name}`}>
              Renommer
            </ButtonLink>
            <ButtonLink to={`/organisation/compte/cles/${id}/retrait`} look="danger" aria-label={`Retirer ${name}`}>
              Retirer
            </ButtonLink>
          </span>
        </li>
      ))}
    </ul>
  )
}
