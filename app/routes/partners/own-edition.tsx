import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canHaveOrganisation } from '~/features/organisation/policy'
import { findOrganisationById } from '~/features/organisation/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { EditionPage } from './edition-page'
import { editionPage, requireEdition } from './edition-page.server'

export { partnerMeta as meta } from './door'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = await requireEdition(params.edition)
  authorise(canHaveOrganisation(member))
  const organisation = (await findOrganisationById(member.organisationId)) ?? notFound()
  return editionPage({ request, organisation, edition, base: '/organisation/chiffres', now: new Date() })
}

export default function OwnEdition() {
  return <EditionPage {...useLoaderData<typeof loader>()} />
}
