import { Button, ButtonLink } from '~/ui/button'

/** What else can be done with a member's account. */
export function MemberLinks({ id, isActive, hasCome }: { id: string; isActive: boolean; hasCome: boolean }) {
  const address = `/organisation/membres/${id}`
  return (
    <div className="flex flex-wrap gap-3">
      {isActive && !hasCome && (
        <form method="post" action={`${address}/invitation`}>
          <Button type="submit" look="secondary">
            Renvoyer l’invitation
          </Button>
        </form>
      )}
      <ButtonLink to={`${address}/sessions`} look="secondary">
        Appareils connectés
      </ButtonLink>
      <ButtonLink to={`/organisation/journal?membre=${id}`} look="secondary">
        Ce que cette personne a fait
      </ButtonLink>
      {isActive ? (
        <ButtonLink to={`${address}/desactivation`} look="danger">
          Désactiver le compte
        </ButtonLink>
      ) : (
        <form method="post" action={`${address}/reactivation`}>
          <Button type="submit" look="secondary">
            Réactiver le compte
          </Button>
        </form>
      )}
    </div>
  )
}
