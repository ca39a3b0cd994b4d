import type { Acting } from '~/features/account/policy'
import { canRecruit } from '~/features/after-work/policy'

type Reader = Acting & { organisationId: string | null }
type Place = { edition: { slug: string }; afterWork: { slug: string }; company: { id: string } }

/** The page that lists a company's offers: its recruiter's own, or the organisers' page of the after-work. */
export function offersPage(member: Reader, place: Place): string {
  return isOwnCompany(member, place) ? '/organisation/offres' : afterWorkPage(place)
}

/** The page that lists a company's interviews: its recruiter's own, or the organisers' grid of rounds. */
export function interviewsPage(member: Reader, place: Place): string {
  return isOwnCompany(member, place) ? '/organisation/entretiens' : `${afterWorkPage(place)}/tours`
}

function isOwnCompany(member: Reader, { company }: Place): boolean {
  return canRecruit(member) && member.organisationId === company.id
}

function afterWorkPage({ edition, afterWork }: Place): string {
  return `/organisation/editions/${edition.slug}/activites/${afterWork.slug}/after-work`
}
