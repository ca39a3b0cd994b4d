import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findAction, findStep } from '~/features/impact-plan/queries.server'
import { removeStep } from '~/features/impact-plan/steps.server'
import { authorise, notFound } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'

export const meta: MetaFunction = () => [{ title: 'Retirer une étape · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const { title } = (await findStep(found.id, params.step)) ?? notFound()
  return { slug: found.slug, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const step = (await findStep(found.id, params.step)) ?? notFound()
  await removeStep({ step, actor: member })
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=etape-retiree`, 303)
}

export default function StepRemoval() {
  const { slug, title } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title="Retirer une étape"
      button="Retirer l’étape"
      look="danger"
      back={{ to: `/organisation/plan-action/actions/${slug}`, label: 'Garder l’étape' }}
    >
      <p>{title}</p>
    </FormFrame>
  )
}
