import { Form } from '@remix-run/react'
import type { Totals } from '~/features/import/plan'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { MendLink } from './decision'
import { TotalsList } from './totals-list'

type Props = { totals: Totals | undefined; isOfPeople: boolean; isAgain: boolean; hasLines: boolean }

/** What a confirmed file brought, and its bad lines while they are kept. */
export function Report({ totals, isOfPeople, isAgain, hasLines }: Props) {
  return (
    <>
      <div className="max-w-3xl">
        {isAgain ? (
          <Notice title="Ce fichier était déjà importé">
            <p>Rien n’a été écrit une deuxième fois.</p>
          </Notice>
        ) : (
          <Notice tone="success" title="Le fichier est importé">
            {isOfPeople && <p>Aucun message n’a été envoyé aux personnes inscrites.</p>}
          </Notice>
        )}
      </div>
      {totals && <TotalsList totals={totals} isDone />}
      {hasLines && (
        <section aria-labelledby="left-lines" className="grid max-w-3xl gap-4">
          <h2 id="left-lines">Les lignes laissées de côté</h2>
          <p>Elles sont gardées un jour, le temps de les corriger dans un nouveau fichier, puis oubliées.</p>
          <MendLink />
          <Form method="post" action="oubli" relative="path">
            <Button type="submit" look="danger">
              Oublier ces lignes
            </Button>
          </Form>
        </section>
      )}
    </>
  )
}
