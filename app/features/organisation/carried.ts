import { PARTICIPATION_ROLES, type ParticipationRole } from 'db/schema/words'
import { isSlug } from '~/lib/slug'

/** The parts that an organisation got from an earlier edition. */
export type Carried = { slug: string; roles: ParticipationRole[] }

/** `afpa.partner.funder~simplon.exhibitor`: short enough for an address, with all that is needed to undo it. */
export function writtenCarried(carried: Carried[]): string {
  return carried.map(({ slug, roles }) => [slug, ...roles].join('.')).join('~')
}

/** The same read back; what it cannot mean is left out. */
export function readCarried(text: string): Carried[] {
  return text.split('~').flatMap(part => {
    const [slug, ...words] = part.split('.')
    const roles = PARTICIPATION_ROLES.filter(role => words.includes(role))
    return isSlug(slug) && roles.length > 0 ? [{ slug, roles }] : []
  })
}
