import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawAttestation } from '~/features/attestation/draw.server'
import { issueAttestation } from '~/features/attestation/issue.server'
import { findPaper } from '~/features/attestation/queries.server'
import { isOver } from '~/features/edition/moments'
import { attendanceOf } from '~/features/group/attendance'
import { wholeName } from '~/features/group/people.server'
import { listPeople } from '~/features/group/queries.server'
import { findRegistration } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'
import { requireGroup } from '../page/open-group.server'
import { privatePdf } from './private-pdf'

/** The attestation of one who came and agrees that their adviser be told, once the edition is over: no activity is named. */
export async function loader({ params }: LoaderFunctionArgs) {
  const group = await requireGroup(params.secret)
  const now = new Date()
  if (!isOver(group.edition, now)) notFound()
  const { came } = attendanceOf(await listPeople(group.id), group.edition)
  const person = came.find(({ id }) => id === params.person) ?? notFound()
  const registration = (await findRegistration(person.id)) ?? notFound()
  const name = wholeName(person) ?? notFound()
  const issued = await issueAttestation({ registration, name, activityIds: [], now })
  if (issued.outcome !== 'issued') notFound()
  const paper = (await findPaper(person.id, issued.attestation.id)) ?? notFound()
  return privatePdf(await drawAttestation(paper), 'attestation.pdf')
}
