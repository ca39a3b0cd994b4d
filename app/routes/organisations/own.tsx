import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canHaveOrganisation } from '~/features/organisation/policy'
import { findOrganisationById } from '~/features/organisation/queries.server'
import { authorise } from '~/lib/http.server'

export const meta: MetaFunction = () => [{ title: 'Ma structure · LNPSQ' }]

/** Leads a partner or a recruiter to the page of their own organisation. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canHaveOrganisation(member))
  const organisation = await findOrganisationById(member.organisationId)
  return organisation ? redirect(`/organisation/structures/${organisation.slug}`) : null
}

export default function OwnOrganisation() {
  return (
    <div className="grid gap-6 py-10">
      <h1>Ma structure</h1>
      <p>
        Votre compte n’est pas encore lié à une structure. L’équipe d’organisation peut le faire pour vous{'\u00a0'}:
        écrivez-lui.
      </p>
    </div>
  )
}
