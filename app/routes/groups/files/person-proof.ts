import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { drawAttestation } from '~/features/attestation/draw.server'
import { issueAttestation } from '~/features/attestation/issue.server'
import { findPaper } from '~/features/attestation/queries.server'
import { AttestedNameSchema } from '~/features/attestation/schema.server'
import { isOver } from '~/features/edition/moments'
import { attendanceOf } from '~/features/group/attendance'
import { groupPath } from '~/features/group/link.server'
import { wholeName } from '~/features/group/people.server'
import { listPeople } from '~/features/group/queries.server'
import { findRegistration } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'
import { requireGroup } from '../page/open-group.server'
import { privatePdf } from './private-pdf'

/**
 * Makes the attestation of one who came and agrees that their adviser be told, once the edition is over: no activity is named.
 * It is written down: nothing that only reads this address makes one.
 */
export async function action({ params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const now = new Date()
  if (!isOver(group.edition, now)) notFound()
  const { came } = attendanceOf(await listPeople(group.id), group.edition)
  const person = came.find(({ id }) => id === params.person) ?? notFound()
  const registration = (await findRegistration(person.id)) ?? notFound()
  const name = AttestedNameSchema.safeParse(wholeName(person) ?? notFound())
  const refused = () => redirect(`${groupPath(group.id)}?fait=no-proof`, 303)
  if (!name.success) return refused()
  const issued = await issueAttestation({ registration, name: name.data, activityIds: [], isForAdviser: true, now })
  if (issued.outcome === 'other-name') return refused()
  if (issued.outcome !== 'issued') notFound()
  const paper = (await findPaper(person.id, issued.attestation.id)) ?? notFound()
  return privatePdf(await drawAttestation(paper), 'attestation.pdf', 'attachment')
}
