import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canRecruit } from '~/features/after-work/policy'
import { listOwnOffers } from '~/features/job-offer/own-offers.server'
import { listRomeTitles } from '~/features/rome/titles.server'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { AfterWorkHeading } from './after-work-heading'
import { NowhereYet } from './nowhere-yet'
import { OfferCard } from './offers/offer-card'
import { WithdrawnOffers } from './offers/withdrawn-offers'
import { findOwnRecruitments } from './own-recruitments.server'

const NOTICES = {
  'offre-ajoutee': 'L’offre est en ligne.',
  'offre-modifiee': 'Les changements sont enregistrés.',
  'offre-retablie': 'L’offre est de nouveau en ligne.',
} as const

export const meta: MetaFunction = () => [{ title: 'Mes offres · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canRecruit(member))
  const { company, recruitments } = await findOwnRecruitments(member)
  const offers = company && recruitments.length > 0 ? await listOwnOffers(company.id) : []
  const titles = await listRomeTitles(offers.flatMap(({ romeCode }) => romeCode ?? []))
  const query = new URL(request.url).searchParams
  const done = query.get('fait')
  const now = new Date()
  return {
    company: company?.name,
    recruitments: recruitments.map(({ edition, afterWork }) => ({
      edition,
      afterWork,
      isOpen: now < afterWork.endsAt,
      offers: offers
        .filter(({ activityId }) => activityId === afterWork.id)
        .map(offer => ({ ...offer, romeTitle: titles.get(offer.romeCode ?? '') })),
    })),
    notice: ownValue(NOTICES, done),
    withdrawn: offers.find(({ id, withdrawnAt }) => withdrawnAt && id === query.get('offre')),
  }
}

export default function OwnOffers() {
  const { company, recruitments, notice, withdrawn } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-6">
      <h1>Mes offres</h1>
      {notice && <Notice tone="success" title={notice} />}
      {withdrawn && (
        <Notice tone="success" title={`L’offre «\u00a0${withdrawn.title}\u00a0» est retirée.`}>
          <Form method="post" action={`/organisation/offres/${withdrawn.id}/retablissement`} className="pt-2">
            <Button type="submit" look="secondary">
              La remettre en ligne
            </Button>
          </Form>
        </Notice>
      )}
      {recruitments.length === 0 && <NowhereYet company={company} />}
      {recruitments.map(recruitment => (
        <OffersThere key={recruitment.afterWork.id} recruitment={recruitment} />
      ))}
    </div>
  )
}

type Recruitment = ReturnType<typeof useLoaderData<typeof loader>>['recruitments'][number]

/** The company's offers at one after-work. */
function OffersThere({ recruitment: { edition, afterWork, isOpen, offers } }: { recruitment: Recruitment }) {
  const online = offers.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = offers.filter(({ withdrawnAt }) => withdrawnAt !== null)
  return (
    <section aria-labelledby={`at-${afterWork.id}`} className="grid gap-4 border-t-4 border-brick pt-4">
      <AfterWorkHeading id={`at-${afterWork.id}`} edition={edition} afterWork={afterWork} />
      {online.length === 0 && (
        <p>
          {isOpen
            ? 'Aucune offre en ligne. Ajoutez-en une\u00a0: les personnes inscrites pourront dire qu’elle les intéresse.'
            : 'Aucune offre en ligne.'}
        </p>
      )}
      <ul className="grid gap-3 md:grid-cols-2">
        {online.map(offer => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </ul>
      {isOpen && (
        <p>
          <ButtonLink to={`/organisation/offres/nouvelle?activite=${afterWork.id}`}>Ajouter une offre</ButtonLink>
        </p>
      )}
      <WithdrawnOffers offers={withdrawn} />
    </section>
  )
}
