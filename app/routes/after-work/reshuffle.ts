import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { reshuffle } from '~/features/after-work/plan.server'
import { AbsenceSchema } from '~/features/after-work/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** Gives the interviews of those who are not there to others. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, AbsenceSchema)
  if (form.status !== 'success') return redirect(`${base}/tours?fait=no-round#done`, 303)
  const { candidates: absentIds, companies: absentCompanyIds, from: fromRound } = form.value
  const change = { activityId: afterWork.id, absentIds, absentCompanyIds, fromRound }
  const result = await reshuffle({ ...change, now: new Date(), actor: member })
  if (result.outcome !== 'reshuffled') return redirect(`${base}/tours?fait=${result.outcome}#done`, 303)

  const done = {
    fait: 'remanies',
    annules: String(result.cancelled),
    nouveaux: String(result.added),
    depuis: String(result.at.getTime()),
  }
  return redirect(`${base}/tours?${new URLSearchParams(done)}#done`, 303)
}

/** This address only receives; read, it leads to the rounds. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(`${base}/tours`)
}
