import type { SignedInMember } from '~/features/account/session.server'
import { canRecruitFor } from '~/features/after-work/policy'
import { listRecruitments } from '~/features/after-work/queries.server'
import { findOrganisationById } from '~/features/organisation/queries.server'

/** The company of the account, if any, and the after-works where its reader recruits for it. */
export async function findOwnRecruitments(member: SignedInMember) {
  const company = await findOrganisationById(member.organisationId)
  if (!company) return { company: undefined, recruitments: [] }
  const all = await listRecruitments(company.id)
  const recruitments = all.filter(({ edition }) => canRecruitFor(member, { edition, organisationId: company.id }))
  return { company, recruitments }
}
