import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findOrganisation } from '~/features/organisation/queries.server'
import { lastDayOfLink } from '~/features/partner-figures/link'
import { closeLink, findLink } from '~/features/partner-figures/links.server'
import { canShareFigures } from '~/features/partner-figures/policy'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Fermer un lien · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canShareFigures(member))
  const { expiresAt } = (await findLink(organisation.id, params.link)) ?? notFound()
  return {
    name: organisation.name,
    until: longDay(lastDayOfLink(expiresAt), 'fr'),
    back: `/organisation/structures/${organisation.slug}/liens`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canShareFigures(member))
  const link = (await findLink(organisation.id, params.link)) ?? notFound()
  await closeLink({ link, organisation, actor: member, now: new Date() })
  return redirect(`/organisation/structures/${organisation.slug}/liens?fait=ferme`, 303)
}

export default function LinkClosing() {
  const { name, until, back } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Fermer ce lien</h1>
      <p>
        Le lien de {name}, ouvert jusqu’au {until}, ne montrera plus rien. Vous pourrez toujours en créer un autre.
      </p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Fermer le lien
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          Le garder ouvert
        </ButtonLink>
      </div>
    </div>
  )
}
