import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { markAbsence } from '~/features/after-work/absences.server'
import { AbsentSchema } from '~/features/after-work/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** Notes that somebody is not at their table, or is there after all, and comes back to the same round. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, AbsentSchema)
  if (form.status !== 'success') return redirect(`${base}/tours`, 303)
  const { registration: registrationId, absent, tour } = form.value
  const mark = { activityId: afterWork.id, registrationId, isAbsent: absent === 'oui' }
  const { outcome } = await markAbsence({ ...mark, now: new Date(), actor: member })
  if (outcome === 'not-a-candidate') notFound()
  return redirect(`${base}/tours?tour=${tour}#round`, 303)
}

/** This address only receives; read, it leads to the rounds. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(`${base}/tours`)
}
