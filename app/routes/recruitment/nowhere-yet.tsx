/** What to do when there is nothing to recruit for: said to people, who can help it by writing to somebody. */
export function NowhereYet({ company }: { company?: string }) {
  return company ? (
    <p>
      {company} ne recrute encore à aucun after-work. L’équipe d’organisation peut l’y inscrire{'\u00a0'}: écrivez-lui.
      Vous pourrez ensuite déposer vos offres ici.
    </p>
  ) : (
    <p>
      Votre compte n’est pas encore lié à une entreprise. L’équipe d’organisation peut le faire pour vous{'\u00a0'}:
      écrivez-lui.
    </p>
  )
}
