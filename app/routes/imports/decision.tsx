import { Form, Link } from '@remix-run/react'
import type { Totals } from '~/features/import/plan'
import { formatNumber } from '~/lib/numbers'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Props = {
  totals: Totals
  places: { needed: number; left: number | null } | undefined
  ignored: string[]
}

/** What will happen, and the two ways out: import, or forget the file. */
export function Decision({ totals, places, ignored }: Props) {
  const count = totals.create + totals.update
  const left = Math.max(0, places?.left ?? 0)
  const lacksPlaces = places !== undefined && places.left !== null && places.needed > left
  return (
    <section aria-label="Décision" className="grid max-w-3xl gap-4">
      {ignored.length > 0 && (
        <Notice title="Colonnes laissées de côté">
          <p className="wrap-anywhere">{ignored.join(', ')}</p>
        </Notice>
      )}
      {totals.error > 0 && (
        <Notice tone="error" title={`${linesOf(totals.error)} en erreur`}>
          <p>
            Corrigez-les dans le fichier et envoyez-le de nouveau, ou importez les autres : celles-ci seront laissées de
            côté, et vous pourrez les télécharger pour les corriger.
          </p>
          <MendLink />
        </Notice>
      )}
      {lacksPlaces && (
        <Notice tone="error" title="Il n’y a pas assez de places dans l’édition">
          <p>
            {`Ce fichier en demande ${formatNumber(places.needed, 'fr')}, il en reste ${formatNumber(left, 'fr')}. `}
            Rien ne sera importé tant que l’édition n’a pas assez de places.
          </p>
        </Notice>
      )}
      {count === 0 && <p>Aucune ligne de ce fichier n’apporte quelque chose de nouveau.</p>}
      <div className="flex flex-wrap gap-3">
        {count > 0 && !lacksPlaces && (
          <Form method="post" action="confirmation" relative="path">
            <Button type="submit">
              {count === 1 ? 'Importer la ligne' : `Importer les ${formatNumber(count, 'fr')} lignes`}
            </Button>
          </Form>
        )}
        <Form method="post" action="oubli" relative="path">
          <Button type="submit" look="danger">
            Annuler et oublier ce fichier
          </Button>
        </Form>
      </div>
    </section>
  )
}

/** The bad lines as a file, each with what to mend. */
export function MendLink() {
  return (
    <p>
      <Link
        to="a-corriger.csv"
        relative="path"
        reloadDocument
        download
        className="inline-flex min-h-touch items-center"
      >
        Télécharger les lignes à corriger
      </Link>
    </p>
  )
}

function linesOf(count: number): string {
  return count === 1 ? '1 ligne' : `${formatNumber(count, 'fr')} lignes`
}
