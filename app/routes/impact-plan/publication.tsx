import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { setPlanPublication } from '~/features/impact-plan/plans.server'
import { findPlan } from '~/features/impact-plan/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'

const PublicationSchema = z.object({ visibility: z.enum(['public', 'private']) })

export const meta: MetaFunction = () => [{ title: 'Publication du plan · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { slug, title, publishedAt } = (await findPlan(params.plan)) ?? notFound()
  return { slug, title, isPublished: publishedAt !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const form = await parseForm(request, PublicationSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const publishedAt = form.value.visibility === 'public' ? (plan.publishedAt ?? new Date()) : null
  await setPlanPublication({ plan, publishedAt, actor: member })
  return redirect(`/organisation/plan-action/${plan.slug}?fait=${publishedAt ? 'publie' : 'retire'}`, 303)
}

export default function PlanPublication() {
  const { slug, title, isPublished } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title={isPublished ? 'Retirer ce plan de la page publique' : 'Publier ce plan'}
      button={isPublished ? 'Retirer de la page publique' : 'Publier le plan'}
      look={isPublished ? 'danger' : undefined}
      back={{ to: `/organisation/plan-action/${slug}`, label: 'Revenir au plan' }}
    >
      <input type="hidden" name="visibility" value={isPublished ? 'private' : 'public'} />
      <p>
        {isPublished
          ? `«\u00a0${title}\u00a0» ne sera plus montré à l’adresse /impact. Rien n’est effacé\u00a0: vous pourrez le publier de nouveau.`
          : `Tout le monde pourra lire «\u00a0${title}\u00a0» à l’adresse /impact\u00a0: ses années, ses axes, ses actions et leur avancement.`}
      </p>
    </FormFrame>
  )
}
