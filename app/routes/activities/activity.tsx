import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editActivity } from '~/features/activity/edit.server'
import { EditedActivitySchema } from '~/features/activity/schema'
import { takesEnrolments } from '~/features/enrolment/rules'
import { isRoomOf } from '~/features/venue/queries.server'
import { authorise, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ActivityForm } from './activity-form'
import { findAddressed } from './find-addressed.server'
import { formParts } from './form-parts.server'
import { noticeOf, toldQuery } from './words'

const REFUSALS: Record<string, Record<string, string[]>> = {
  'below-places-taken': { capacity: ['Plus de places que cela sont déjà réservées. Rendez-en d’abord.'] },
  'has-enrolled': { capacity: ['Des places sont réservées : cette activité doit continuer à en prendre.'] },
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Activité'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return {
    title: activity.title,
    address: `${list}/${activity.slug}`,
    isCancelled: activity.cancelledAt !== null,
    isWorkshop: activity.kind === 'workshop',
    isAfterWork: activity.kind === 'after-work',
    takesEnrolments: takesEnrolments(activity),
    placesTaken: activity.placesTaken,
    notice: noticeOf(request),
    parts: await formParts(edition, activity),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, EditedActivitySchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  if (!(await isRoomOf(edition.venueId, form.value.room ?? null))) {
    return data({ reply: form.reply({ fieldErrors: { room: ['Choisissez dans la liste.'] } }) }, 422)
  }
  const { tell, ...values } = form.value
  const result = await editActivity({ activity, values, tell, actor: member, now: new Date() })
  const refusal = ownValue(REFUSALS, result.outcome)
  if (refusal) return data({ reply: form.reply({ fieldErrors: refusal }) }, 422)
  const news = result.outcome === 'changed' ? result.news : undefined
  return redirect(`${list}/${activity.slug}?fait=enregistree${toldQuery(news)}`, 303)
}

export default function EditActivity() {
  const { title, address, isCancelled, isWorkshop, isAfterWork, takesEnrolments, placesTaken, notice, parts } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>{title}</h1>
      {notice && !answer && <Notice tone="success" title={notice} />}
      {isCancelled && (
        <Notice title="Cette activité est annulée.">
          <Form method="post" action={`${address}/retablissement`}>
            <Button type="submit" look="secondary" className="mt-2">
              Rétablir l’activité
            </Button>
          </Form>
        </Notice>
      )}
      {placesTaken > 0 && (
        <Notice title={placesTaken === 1 ? 'Une place est réservée.' : `${placesTaken} places sont réservées.`}>
          <p>
            Si vous changez l’heure ou la salle, les billets montrent la nouvelle, et vous pouvez prévenir ces personnes
            par e-mail{'\u00a0'}: la case est au bas de la page.
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {isAfterWork && (
          <ButtonLink to={`${address}/after-work`} look="secondary">
            Préparer les entretiens
          </ButtonLink>
        )}
        {takesEnrolments && (
          <ButtonLink to={`${address}/inscrits`} look="secondary">
            Voir les inscrits
          </ButtonLink>
        )}
        <ButtonLink to={`${address}/guide`} look="secondary">
          Fiches à lire
        </ButtonLink>
        <Form method="post" action={`${address}/copie`}>
          <Button type="submit" look="secondary">
            Copier
          </Button>
        </Form>
        {isWorkshop && (
          <Form method="post" action={`${address}/seance`}>
            <Button type="submit" look="secondary">
              Ajouter une séance
            </Button>
          </Form>
        )}
        {!isCancelled && (
          <ButtonLink to={`${address}/annulation`} look="danger">
            Annuler l’activité
          </ButtonLink>
        )}
      </div>
      <ActivityForm {...parts} reply={answer?.reply} offersNews={placesTaken > 0} submit="Enregistrer" />
      <p>
        <Link to={address.replace(/\/[^/]+$/, '')} className="inline-flex min-h-touch items-center">
          Revenir aux activités
        </Link>
      </p>
    </div>
  )
}
