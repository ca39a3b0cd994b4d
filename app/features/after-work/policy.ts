import { type Acting, canOrganise, roleIn } from '~/features/account/policy'

type Member = Acting & { organisationId: string | null }
type Recruitment = { edition: { id: string }; organisationId: string }

/** Has a recruiter's space, even before a company is linked to the account. */
export function canRecruit(member: Acting): boolean {
  return member.role === 'recruiter' || Object.values(member.editionRoles).includes('recruiter')
}

/** Writes a company's offers and notes its interviews in an edition: its organisers, and the company's own recruiters. */
export function canRecruitFor(member: Member, { edition, organisationId }: Recruitment): boolean {
  if (canOrganise(member, edition)) return true
  return roleIn(member, edition) === 'recruiter' && member.organisationId === organisationId
}
