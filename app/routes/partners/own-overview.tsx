import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canHaveOrganisation } from '~/features/organisation/policy'
import { findOrganisationById } from '~/features/organisation/queries.server'
import { authorise } from '~/lib/http.server'
import { OverviewPage } from './overview-page'
import { overviewPage } from './overview-page.server'

export const meta: MetaFunction = () => [{ title: 'Nos chiffres · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canHaveOrganisation(member))
  const organisation = await findOrganisationById(member.organisationId)
  return organisation ? overviewPage(request, organisation, '/organisation/chiffres', new Date()) : null
}

export default function OwnOverview() {
  const page = useLoaderData<typeof loader>()
  if (page) return <OverviewPage {...page} />
  return (
    <div className="grid gap-6 py-10">
      <h1>Nos chiffres</h1>
      <p>
        Votre compte n’est pas encore lié à une structure. L’équipe d’organisation peut le faire pour vous{'\u00a0'}:
        écrivez-lui.
      </p>
    </div>
  )
}
