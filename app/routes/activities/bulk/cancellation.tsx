import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { cancelActivities } from '~/features/activity/cancel.server'
import { listOwn } from '~/features/activity/queries.server'
import { ChosenSchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, isUuid, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Annuler des activités · LNPSQ' }]

/** Asks once before the activities of `?activities=…&activities=…` are cancelled. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const wanted = new URL(request.url).searchParams.getAll('activities').filter(isUuid).slice(0, 500)
  const found = await listOwn(edition.id, wanted)
  const list = `/organisation/editions/${edition.slug}/activites`
  const activities = found.filter(({ cancelledAt }) => cancelledAt === null)
  if (activities.length === 0) throw redirect(`${list}?fait=rien`)
  return { list, activities: activities.map(({ id, title, placesTaken }) => ({ id, title, placesTaken })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, ChosenSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const activities = await listOwn(edition.id, form.value.activities)
  const count = await cancelActivities({ activities, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/activites?fait=${count > 0 ? 'annulees' : 'rien'}`, 303)
}

export default function CancelActivities() {
  const { list, activities } = useLoaderData<typeof loader>()
  const people = activities.reduce((sum, { placesTaken }) => sum + placesTaken, 0)
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>{activities.length === 1 ? 'Annuler cette activité ?' : `Annuler ces ${activities.length} activités ?`}</h1>
      <ul className="list-disc ps-6">
        {activities.map(({ id, title, placesTaken }) => (
          <li key={id}>
            {title}
            {placesTaken > 0 && ` (${placesTaken} ${placesTaken === 1 ? 'place réservée' : 'places réservées'})`}
          </li>
        ))}
      </ul>
      <p>
        {people > 0
          ? 'Les personnes qui avaient réservé, ou qui attendaient une place, sont prévenues par e-mail et sur leur billet.'
          : 'Elle restera au programme avec la mention « annulé ». Vous pourrez la rétablir.'}
      </p>
      <form method="post" action={`${list}-en-lot/annulation`} className="flex flex-wrap gap-3">
        {activities.map(({ id }) => (
          <input key={id} type="hidden" name="activities" value={id} />
        ))}
        <Button type="submit" look="danger">
          Oui, annuler
        </Button>
        <ButtonLink to={list} look="secondary">
          Non, garder
        </ButtonLink>
      </form>
    </div>
  )
}
