import { Button, ButtonLink } from '~/ui/button'

/** Asks once; the accounts can be given back afterwards. */
export function DeactivationQuestion({ people, back }: { people: { id: string; name: string }[]; back: string }) {
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>{people.length === 1 ? 'Désactiver ce compte\u00a0?' : `Désactiver ces ${people.length} comptes\u00a0?`}</h1>
      <ul className="list-disc ps-6">
        {people.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p>
        Ces personnes n’entrent plus, leurs sessions sont fermées et les téléphones qu’elles ont invités à l’accueil ne
        scannent plus. Ce qu’elles ont fait reste. Vous pourrez réactiver leur compte.
      </p>
      <form method="post" className="flex flex-wrap gap-3">
        {people.map(({ id }) => (
          <input key={id} type="hidden" name="members" value={id} />
        ))}
        <Button type="submit" look="danger">
          Oui, désactiver
        </Button>
        <ButtonLink to={back} look="secondary">
          Non, garder
        </ButtonLink>
      </form>
    </div>
  )
}
