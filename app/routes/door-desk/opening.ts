import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { DEVICE_KINDS } from 'db/schema/words'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { invitationPath } from '~/features/device/invitation-address.server'
import { createInvitation } from '~/features/device/invitations.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'

const OpeningSchema = z.object({ kind: z.enum(DEVICE_KINDS).default('door') })

/** The phone that asks becomes a device of the door by an invitation of its own, good once and for ten minutes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const form = await parseForm(request, OpeningSchema)
  if (form.status !== 'success') throw new Response('Bad request', { status: 400 })
  const { kind } = form.value
  const label = kind === 'kiosk' ? 'Borne' : member.name
  const now = new Date()
  const invitation = await createInvitation({ edition, way: 'own', kind, label, checkpointIds: [], actor: member, now })
  return redirect(invitationPath(invitation), 303)
}

/** This address only receives; read, it leads to the desk. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/accueil`)
}
