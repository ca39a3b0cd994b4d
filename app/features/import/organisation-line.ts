import type { ParticipationRole } from 'db/schema/words'
import type { z } from 'zod'
import { ContactSchema, OrganisationSchema } from '~/features/organisation/schema'
import type { CellError } from './plan'
import { choicesOf, ROLE_WORDS, wordOf } from './words'

type Contact = z.output<typeof ContactSchema>
export type OrganisationLine = {
  name: string
  website: string | null
  roles: ParticipationRole[]
  contact: Contact | null
}

const COLUMN_OF: Record<string, string> = {
  name: 'nom',
  website: 'site',
  contactName: 'contact_nom',
  contactPosition: 'contact_fonction',
  contactEmail: 'contact_email',
  contactPhone: 'contact_telephone',
}

/** The organisation that a line describes, or what is wrong with each of its cells. */
export function readOrganisation(
  cells: (name: string) => string,
): { line: OrganisationLine } | { errors: CellError[] } {
  const errors: CellError[] = []
  const refuseAll = (issues: z.core.$ZodIssue[], columnOf: (path: string) => string | undefined) => {
    for (const { path, message } of issues) errors.push({ column: columnOf(String(path[0])) ?? '', message })
  }

  const organisation = OrganisationSchema.safeParse({ name: cells('nom'), website: cells('site') })
  if (!organisation.success) refuseAll(organisation.error.issues, path => COLUMN_OF[path])

  const asked = parts(cells('roles')).map(text => ({ text, role: wordOf(ROLE_WORDS, text) }))
  if (asked.some(({ role }) => !role)) {
    errors.push({ column: 'roles', message: `Écrivez ${choicesOf(ROLE_WORDS)}, séparés par une barre |.` })
  }

  const given = {
    name: cells('contact_nom'),
    position: cells('contact_fonction'),
    email: cells('contact_email'),
    phone: cells('contact_telephone'),
  }
  const hasContact = Object.values(given).some(text => text !== '')
  const contact = hasContact ? ContactSchema.safeParse(given) : undefined
  if (contact && !contact.success) {
    refuseAll(contact.error.issues, path => COLUMN_OF[`contact${path[0]?.toUpperCase()}${path.slice(1)}`])
  }

  if (errors.length > 0 || !organisation.success) return { errors }
  const roles = asked.flatMap(({ role }) => role ?? [])
  return { line: { ...organisation.data, roles, contact: contact?.data ?? null } }
}

/** The texts that bars separate. */
export function parts(text: string): string[] {
  return text
    .split('|')
    .map(part => part.trim())
    .filter(part => part !== '')
}
