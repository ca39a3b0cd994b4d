import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { isPublished } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { VisibilitySchema } from '~/features/edition/schema'
import { withdrawEdition } from '~/features/edition/states.server'
import { listMissing } from '~/features/preparation/find-missing.server'
import { publishEdition } from '~/features/preparation/publish.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { MissingList } from './missing-list'

export const meta: MetaFunction = () => [{ title: 'Publication de l’édition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return {
    slug: edition.slug,
    name: edition.name,
    isPublished: isPublished(edition, new Date()),
    placesTaken: edition.placesTaken,
    missing: await listMissing(edition),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, VisibilitySchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const overview = `/organisation/editions/${edition.slug}`

  if (form.value.visibility === 'private') {
    await withdrawEdition({ editionId: edition.id, actor: member })
    return redirect(`${overview}?fait=retiree`, 303)
  }
  const { outcome } = await publishEdition({ edition, actor: member, now: new Date() })
  if (outcome === 'not-ready') return data({ outcome }, 422)
  return redirect(`${overview}?fait=publiee`, 303)
}

export default function Publication() {
  const { slug, name, isPublished, placesTaken, missing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isReady = !missing.some(({ isBlocking }) => isBlocking)
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>{isPublished ? `Retirer ${name} du site` : `Publier ${name}`}</h1>
      {answer && (
        <Notice tone="error" title="L’édition n’est pas publiée.">
          <p>Il manque encore ce qui suit.</p>
        </Notice>
      )}
      <p>
        {isPublished
          ? 'La page et le programme ne seront plus visibles du public. Vous pourrez la publier de nouveau.'
          : 'La page et le programme seront visibles de tous. Vous pourrez la retirer.'}
      </p>
      {isPublished && placesTaken > 0 && (
        <p className="font-bold">
          {placesTaken} {placesTaken === 1 ? 'personne est inscrite' : 'personnes sont inscrites'}. Leurs billets
          restent valables.
        </p>
      )}
      {!isPublished && missing.length > 0 && (
        <div className="grid gap-4">
          <h2>Ce qui manque</h2>
          <MissingList slug={slug} missing={missing} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {(isPublished || isReady) && (
          <Form method="post">
            <input type="hidden" name="visibility" value={isPublished ? 'private' : 'public'} />
            <Button type="submit" look={isPublished ? 'danger' : 'primary'}>
              {isPublished ? 'Retirer du site' : 'Publier l’édition'}
            </Button>
          </Form>
        )}
        <ButtonLink to={`/organisation/editions/${slug}`} look="secondary">
          Revenir à l’édition
        </ButtonLink>
      </div>
    </div>
  )
}
