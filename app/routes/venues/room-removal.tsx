import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findRoom, listUsesOf } from '~/features/venue/queries.server'
import { removeRoom } from '~/features/venue/rooms.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Retirer une salle · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, name, venueId } = (await findRoom(params.venue, params.room)) ?? notFound()
  return { name, back: `/organisation/lieux/${venueId}`, uses: await listUsesOf(id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const room = (await findRoom(params.venue, params.room)) ?? notFound()
  const { outcome } = await removeRoom({ room, actor: member })
  // The page shown again says where it is used.
  if (outcome === 'in-use') return data({ outcome }, 422)
  return redirect(`/organisation/lieux/${room.venueId}?fait=salle-retiree`, 303)
}

export default function RoomRemoval() {
  const { name, back, uses } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Retirer la salle {name}</h1>
      {uses.length > 0 ? (
        <>
          <Notice tone="error" title="Cette salle sert encore : elle ne peut pas être retirée." />
          <ul className="grid">
            {uses.map(({ title, activity, edition, editionName, year }) => (
              <li key={`${edition} ${activity}`} className="border-t border-line">
                <Link
                  to={`/organisation/editions/${edition}/activites/${activity}`}
                  className="inline-flex min-h-touch items-center py-2"
                >
                  {title} ({editionName}, {year})
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Aucune activité n’y a lieu.</p>
      )}
      <div className="flex flex-wrap gap-3">
        {uses.length === 0 && (
          <Form method="post">
            <Button type="submit" look="danger">
              Retirer la salle
            </Button>
          </Form>
        )}
        <ButtonLink to={back} look="secondary">
          Revenir au lieu
        </ButtonLink>
      </div>
    </div>
  )
}
