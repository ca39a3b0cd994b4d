import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canRecruitFor } from '~/features/after-work/policy'
import { findOffer, restoreOffer } from '~/features/job-offer/offers.server'
import { authorise, notFound } from '~/lib/http.server'
import { offersPage } from './ways-back'

/** Shows a withdrawn offer to candidates again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const offer = (await findOffer(params.offer)) ?? notFound()
  authorise(canRecruitFor(member, offer))
  await restoreOffer({ offer, actor: member })
  return redirect(`${offersPage(member, offer)}?fait=offre-retablie`, 303)
}

/** This address only receives; read, it leads to the offer. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const offer = (await findOffer(params.offer)) ?? notFound()
  authorise(canRecruitFor(member, offer))
  return redirect(`/organisation/offres/${offer.id}`)
}
