import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listOwn } from '~/features/activity/queries.server'
import { shiftActivities } from '~/features/activity/rearrange.server'
import { ManyShiftedSchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { ShiftField } from '../list/bulk-fields'
import { TellField } from '../tell-field'
import { toldQuery } from '../words'
import { FROM_THE_LIST, listTickable } from './list-tickable.server'
import { TickedActivities } from './ticked-activities'

export const meta: MetaFunction = () => [{ title: 'Changer d’heure · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return {
    list: `/organisation/editions/${edition.slug}/activites`,
    activities: await listTickable(edition.id),
  }
}

/** Makes the ticked activities start and end earlier or later; the list sends them here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, ManyShiftedSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const own = await listOwn(edition.id, form.value.activities)
  if (own.length === 0) return data({ reply: form.reply({ fieldErrors: { activities: [FROM_THE_LIST] } }) }, 422)
  const { minutes, tell } = form.value
  const news = await shiftActivities({ ids: own.map(({ id }) => id), minutes, tell, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/activites?fait=decalees${toldQuery(news)}`, 303)
}

export default function HourShift() {
  const { list, activities } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  return (
    <div className="grid gap-6 py-10">
      <h1>Changer d’heure</h1>
      <form method="post" className="grid gap-6">
        <TickedActivities activities={activities} reply={reply} />
        <ShiftField reply={reply} />
        {activities.some(({ isHeld }) => isHeld) && <TellField reply={reply} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Changer d’heure</Button>
          <ButtonLink to={list} look="secondary">
            Revenir aux activités
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
