import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember, type SignedInMember } from '~/features/account/session.server'
import { canRecruit, canRecruitFor } from '~/features/after-work/policy'
import { listRecruitments } from '~/features/after-work/queries.server'
import { createOffer } from '~/features/job-offer/offers.server'
import { OfferSchema } from '~/features/job-offer/schema'
import { findOrganisationById } from '~/features/organisation/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { OfferForm } from './offer-form'
import { offersPage } from './ways-back'

export const meta: MetaFunction = () => [{ title: 'Ajouter une offre · LNPSQ' }]

/** `?activite=` an after-work's id, `&structure=` a company's; without a company, the reader's own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  if (!isAsked(request)) {
    authorise(canRecruit(member))
    return redirect('/organisation/offres')
  }
  const place = (await findPlace(request, member)) ?? notFound()
  authorise(canRecruitFor(member, { edition: place.edition, organisationId: place.company.id }))
  return { company: place.company.name, afterWork: place.afterWork.title, back: offersPage(member, place) }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  if (!isAsked(request)) {
    authorise(canRecruit(member))
    return redirect('/organisation/offres')
  }
  const place = (await findPlace(request, member)) ?? notFound()
  authorise(canRecruitFor(member, { edition: place.edition, organisationId: place.company.id }))

  const form = await parseForm(request, OfferSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const offer = { activityId: place.afterWork.id, organisationId: place.company.id, values: form.value }
  const { outcome } = await createOffer({ ...offer, actor: member })
  if (outcome === 'not-a-recruiter') notFound()
  return redirect(`${offersPage(member, place)}?fait=offre-ajoutee`, 303)
}

const isAsked = (request: Request) => new URL(request.url).searchParams.has('activite')

/** A company at an after-work where it recruits. */
async function findPlace(request: Request, member: SignedInMember) {
  const query = new URL(request.url).searchParams
  const company = await findOrganisationById(query.get('structure') ?? member.organisationId)
  const recruitments = company ? await listRecruitments(company.id) : []
  const found = recruitments.find(({ afterWork }) => afterWork.id === query.get('activite'))
  return company && found && { ...found, company }
}

export default function NewOffer() {
  const { company, afterWork, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <header className="grid gap-1">
        <h1>Ajouter une offre</h1>
        <p className="text-stone">
          {company} · {afterWork}
        </p>
      </header>
      <OfferForm reply={answer?.reply} submit="Mettre l’offre en ligne" back={back} />
    </div>
  )
}
