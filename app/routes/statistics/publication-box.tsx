import { Form, Link } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'

type Props = {
  edition: { slug: string; threshold: number }
  /** The edition itself is on the public site. */
  isVisible: boolean
  isOver: boolean
  isPublic: boolean
  isCounted: boolean
  isFrozen: boolean
}

/** Who may read these figures, and what changes it: a button before the edition's end, the freeze after it. */
export function Publication({ edition, isVisible, isOver, isPublic, isCounted, isFrozen }: Props) {
  const address = `/editions/${edition.slug}/statistiques`
  return (
    <section
      aria-labelledby="publication"
      className="no-print flex flex-wrap items-center justify-between gap-4 rounded-brick border-2 border-ink bg-white p-5"
    >
      <div className="grid gap-1">
        <h2 id="publication" className="text-xl">
          {isPublic ? 'La page publique est ouverte' : 'La page publique est fermée'}
        </h2>
        {isCounted && (
          <p className="text-base">
            Cette page montre tous les nombres&nbsp;: gardez-la pour vous. La page publique{' '}
            {isFrozen
              ? `masque les réponses de moins de ${edition.threshold} personnes.`
              : 'dit seulement combien de personnes sont venues, jusqu’à ce que les chiffres soient figés.'}
          </p>
        )}
        {isPublic && isVisible && (
          <Link to={address} className="inline-flex min-h-touch items-center">
            Voir la page publique
          </Link>
        )}
      </div>
      {!isOver && (
        <Form method="post" action={`/organisation/editions/${edition.slug}/statistiques/publication`}>
          <input type="hidden" name="visibility" value={isPublic ? 'private' : 'public'} />
          <Button type="submit" look={isPublic ? 'danger' : 'primary'} className="px-3!">
            {isPublic ? 'Fermer la page' : 'Publier les chiffres'}
          </Button>
        </Form>
      )}
      {isOver && isCounted && !isFrozen && (
        <ButtonLink to={`/organisation/editions/${edition.slug}/statistiques/gel`}>Figer les chiffres</ButtonLink>
      )}
    </section>
  )
}
