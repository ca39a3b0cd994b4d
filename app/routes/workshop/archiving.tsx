import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { ArchivingSchema } from '~/features/edition/schema'
import { archiveEdition, restoreEdition } from '~/features/edition/states.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Archivage de l’édition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return { slug: edition.slug, name: edition.name, isArchived: edition.archivedAt !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, ArchivingSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const archives = form.value.place === 'archived'
  if (archives) await archiveEdition({ editionId: edition.id, actor: member, now: new Date() })
  else await restoreEdition({ editionId: edition.id, actor: member })
  return redirect(`/organisation/editions/${edition.slug}?fait=${archives ? 'archivee' : 'reprise'}`, 303)
}

export default function Archiving() {
  const { slug, name, isArchived } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>{isArchived ? `Reprendre ${name}` : `Archiver ${name}`}</h1>
      <p>
        {isArchived
          ? 'L’édition reviendra parmi celles en cours.'
          : 'L’édition sera rangée sous les éditions en cours. Rien d’autre ne change, et vous pourrez la reprendre.'}
      </p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <input type="hidden" name="place" value={isArchived ? 'in-hand' : 'archived'} />
          <Button type="submit">{isArchived ? 'Reprendre l’édition' : 'Archiver l’édition'}</Button>
        </Form>
        <ButtonLink to={`/organisation/editions/${slug}`} look="secondary">
          Revenir à l’édition
        </ButtonLink>
      </div>
    </div>
  )
}
