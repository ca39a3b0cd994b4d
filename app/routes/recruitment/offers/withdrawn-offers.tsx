import { Form } from '@remix-run/react'
import type { OwnOffer } from '~/features/job-offer/own-offers.server'
import { CONTRACT_WORDS } from '~/features/job-offer/words'
import { Button } from '~/ui/button'

/** Offers that candidates no longer see; each can come back. */
export function WithdrawnOffers({ offers }: { offers: OwnOffer[] }) {
  if (offers.length === 0) return null
  return (
    <div className="grid gap-2">
      <h3>Offres retirées</h3>
      <ul className="grid border-t border-line">
        {offers.map(({ id, title, contract, place }) => (
          <li
            key={id}
            className="flex max-w-none flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2"
          >
            <p className="min-w-0 wrap-anywhere">
              {title}{' '}
              <span className="text-stone">
                {CONTRACT_WORDS[contract]} · {place}
              </span>
            </p>
            <Form method="post" action={`/organisation/offres/${id}/retablissement`}>
              <Button type="submit" look="secondary" aria-label={`Remettre en ligne ${title}`}>
                Remettre en ligne
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}
