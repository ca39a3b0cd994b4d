import { type Acting, canOrganiseEverything } from '~/features/account/policy'

type Member = Acting & { organisationId: string | null }

const OWN_PART = ['partner', 'recruiter']

/** Reads all organisations and their contacts: whoever organises an edition writes to them. */
export function canReadOrganisations(member: Acting): boolean {
  return canOrganiseEverything(member) || Object.values(member.editionRoles).includes('organiser')
}

/** Sees one organisation's page. */
export function canReadOrganisation(member: Member, organisation: { id: string }): boolean {
  return canReadOrganisations(member) || isOwn(member, organisation)
}

/** Changes an organisation's website, contacts and logo: the organisers, and its own partners or recruiters. */
export function canEditOrganisation(member: Member, organisation: { id: string }): boolean {
  return canOrganiseEverything(member) || isOwn(member, organisation)
}

/** Has the page of an own organisation, even before one is linked to the account. */
export function canHaveOrganisation(member: Acting): boolean {
  return [member.role, ...Object.values(member.editionRoles)].some(role => role !== null && OWN_PART.includes(role))
}

function isOwn(member: Member, { id }: { id: string }): boolean {
  return member.organisationId === id && canHaveOrganisation(member)
}
