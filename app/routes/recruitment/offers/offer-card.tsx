import { Form, Link } from '@remix-run/react'
import type { OwnOffer } from '~/features/job-offer/own-offers.server'
import { CONTRACT_WORDS } from '~/features/job-offer/words'
import { Button, ButtonLink } from '~/ui/button'
import { RomeLine } from '../rome-line'

/** An offer that candidates see, and how many of them marked it. */
export function OfferCard({ offer }: { offer: OwnOffer & { romeTitle: string | undefined } }) {
  const address = `/organisation/offres/${offer.id}`
  return (
    <li className="grid max-w-none min-w-0 content-between gap-3 rounded-brick border-2 border-ink bg-white p-4">
      <div className="grid gap-1">
        <h3 className="wrap-anywhere">
          <Link to={address}>{offer.title}</Link>
        </h3>
        <p className="text-stone wrap-anywhere">
          {CONTRACT_WORDS[offer.contract]} · {offer.place} · {offer.posts}
          {'\u00a0'}
          {offer.posts > 1 ? 'postes' : 'poste'}
        </p>
        <RomeLine code={offer.romeCode} title={offer.romeTitle} />
        <p className="font-bold">{interestWords(offer.interested)}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={address} look="secondary" aria-label={`Modifier ${offer.title}`}>
          Modifier
        </ButtonLink>
        <Form method="post" action={`${address}/retrait`}>
          <Button type="submit" look="danger" aria-label={`Retirer ${offer.title}`}>
            Retirer
          </Button>
        </Form>
      </div>
    </li>
  )
}

function interestWords(count: number): string {
  if (count === 0) return 'Pas encore cochée'
  return count === 1 ? '1\u00a0personne intéressée' : `${count}\u00a0personnes intéressées`
}
