import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { setLinkClosed } from '~/features/group/create.server'
import { canManageGroups } from '~/features/group/policy'
import { findGroup } from '~/features/group/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Fermer le lien d’un groupe · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))
  const { id } = (await findGroup(edition.id, params.group)) ?? notFound()
  return { back: `/organisation/editions/${edition.slug}/groupes/${id}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))
  const group = (await findGroup(edition.id, params.group)) ?? notFound()
  await setLinkClosed(group, new Date(), member)
  return redirect(`/organisation/editions/${edition.slug}/groupes/${group.id}?fait=ferme`, 303)
}

export default function GroupClosing() {
  const { back } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Fermer le lien du groupe{'\u00a0'}?</h1>
      <p>
        La structure ne pourra plus changer la liste ni lire les présences. Les personnes restent inscrites, leurs
        cartes servent toujours. Vous pourrez rouvrir le lien.
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
