import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listInterviews } from '~/features/after-work/interviews.server'
import { computeRounds } from '~/features/after-work/plan.server'
import { authorise } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { counted } from './counted'
import { findAddressed } from './find-addressed.server'

export const meta: MetaFunction = () => [{ title: 'Recalculer les tours · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return { rounds: `${base}/tours`, planned: (await listInterviews(afterWork.id)).length }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const result = await computeRounds({ activityId: afterWork.id, now: new Date(), actor: member })
  const word = result.outcome === 'planned' ? `calcules&entretiens=${result.interviews}` : result.outcome
  return redirect(`${base}/tours?fait=${word}#done`, 303)
}

/** Asks before a plan that people may have read is replaced. */
export default function Plan() {
  const { rounds, planned } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Calculer les tours</h1>
      {planned > 0 && (
        <p>
          {counted(planned, 'entretien déjà prévu sera remplacé', 'entretiens déjà prévus seront remplacés')} pour de
          bon{'\u00a0'}: les heures et les tables changent sur les billets, et les fiches imprimées ne valent plus.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Form method="post" action={`${rounds}/calcul`}>
          <Button type="submit" look={planned > 0 ? 'danger' : 'primary'}>
            {planned > 0 ? 'Remplacer tous les tours' : 'Calculer les tours'}
          </Button>
        </Form>
        <ButtonLink to={rounds} look="secondary">
          {planned > 0 ? 'Garder ces tours' : 'Revenir aux tours'}
        </ButtonLink>
      </div>
    </div>
  )
}
