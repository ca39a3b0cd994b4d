import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listProgramme } from '~/features/activity/queries.server'
import { orderActivities } from '~/features/activity/rearrange.server'
import { OrderSchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { rerank, simultaneous } from '~/features/programme/ranks'
import { clockTime } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { noticeOf } from '../words'
import { RankedGroup } from './ranked-group'

export const meta: MetaFunction = () => [{ title: 'Ordre des activités · LNPSQ' }]

/** The activities that visitors read side by side, because they start at the same time, with their ranks. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const groups = simultaneous(await listProgramme(edition.id))
  return {
    list: `/organisation/editions/${edition.slug}/activites`,
    notice: noticeOf(request),
    groups: groups.map(together => ({
      title: `À ${clockTime(together[0]?.startsAt ?? new Date(), 'fr')}`,
      activities: together.map(({ id, title, kind, format, room }) => ({ id, title, kind, format, room })),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, OrderSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const positions = rerank(await listProgramme(edition.id), form.value)
  await orderActivities({ positions, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/activites-en-lot/ordre?fait=rangees`, 303)
}

export default function ActivityOrder() {
  const { list, notice, groups } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>Ordre des activités</h1>
      {notice && !reply && <Notice tone="success" title={notice} />}
      {groups.length === 0 ? (
        <p>Aucune activité ne commence en même temps qu’une autre{'\u00a0'}: le programme suit les heures.</p>
      ) : (
        <form method="post" className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <p className="max-w-[70ch]">
            Le programme suit les heures. Parmi les activités qui commencent ensemble, l’ordre est celui-ci. Pour en
            déplacer une, écrivez la place qu’elle doit prendre{'\u00a0'}: les autres se décalent.
          </p>
          {reply?.error?.positions && <Notice tone="error" title={reply.error.positions.join(' ')} />}
          {groups.map(group => (
            <RankedGroup key={group.title} {...group} reply={reply} />
          ))}
          <div className="flex flex-wrap gap-3">
            <Button type="submit">Enregistrer l’ordre</Button>
            <ButtonLink to={list} look="secondary">
              Revenir aux activités
            </ButtonLink>
          </div>
        </form>
      )}
      {groups.length === 0 && (
        <p>
          <ButtonLink to={list} look="secondary">
            Revenir aux activités
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
