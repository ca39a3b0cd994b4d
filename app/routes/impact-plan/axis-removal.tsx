import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { removeAxis } from '~/features/impact-plan/axes.server'
import { findAxis, findPlan } from '~/features/impact-plan/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Retirer un axe · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const { title } = (await findAxis(plan.id, params.axis)) ?? notFound()
  return { slug: plan.slug, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const axis = (await findAxis(plan.id, params.axis)) ?? notFound()
  const { outcome } = await removeAxis({ axis, actor: member })
  if (outcome === 'in-use') return data({ outcome }, 422)
  return redirect(`/organisation/plan-action/${plan.slug}?fait=axe-retire`, 303)
}

export default function AxisRemoval() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Retirer un axe"
      button="Retirer l’axe"
      look="danger"
      back={{ to: `/organisation/plan-action/${slug}`, label: 'Garder l’axe' }}
    >
      {answer?.outcome === 'in-use' && (
        <Notice
          tone="error"
          title={'Cet axe porte des actions, retirées comprises\u00a0: leur histoire reste, l’axe aussi.'}
        />
      )}
      <p>{title}</p>
    </FormFrame>
  )
}
