import {
  type ImportedContact,
  type ImportedOrganisation,
  importOrganisations,
  listImportableOrganisations,
} from '~/features/organisation/import.server'
import { slugify } from '~/lib/slug'
import { cellsByColumn } from './columns'
import { type OrganisationLine, readOrganisation } from './organisation-line'
import { numberedLines, type Plan, type PlannedLine, type PlanRequest } from './plan'

type Stored = Awaited<ReturnType<typeof listImportableOrganisations>>[number]
/** An organisation of the file: several lines may complete the same one. */
type Draft = ImportedOrganisation & {
  stored: Stored | undefined
  contacts: (ImportedContact & { id?: string })[]
  changedContacts: Map<string, Partial<ImportedContact>>
}

/** What becomes of each line of a file of organisations; one organisation may take several lines, a contact on each. */
export async function planOrganisations({ edition, header, lines, database }: PlanRequest): Promise<Plan> {
  const stored = new Map((await listImportableOrganisations(edition.id, database)).map(one => [one.slug, one]))
  const byName = new Map([...stored.values()].map(one => [slugify(one.name), one]))
  const drafts = new Map<string, Draft>()
  const planned = numberedLines(lines).map(({ number, line }): PlannedLine => {
    const outcome = readOrganisation(cellsByColumn(header, line))
    if ('errors' in outcome) return { number, status: 'error', errors: outcome.errors }
    const slug = slugify(outcome.line.name)
    const earlier = drafts.get(slug)
    const draft = earlier ?? newDraft(outcome.line, byName.get(slug) ?? stored.get(slug))
    drafts.set(slug, draft)
    const changes = take(draft, outcome.line)
    if (!draft.stored && !earlier) return { number, status: 'create', errors: [] }
    if (changes.length === 0) return { number, status: 'known', errors: [], remark: 'Déjà là, rien à changer.' }
    return { number, status: 'update', errors: [], remark: `À compléter\u00a0: ${changes.join(', ')}.` }
  })
  return {
    lines: planned,
    write: transaction => importOrganisations({ editionId: edition.id, given: [...drafts.values()] }, transaction),
  }
}

function newDraft({ name }: OrganisationLine, stored: Stored | undefined): Draft {
  return {
    stored,
    id: stored?.id ?? null,
    name: stored?.name ?? name,
    website: null,
    roles: [],
    contacts: stored?.contacts.map(contact => ({ ...contact })) ?? [],
    newContacts: [],
    changedContacts: new Map(),
  }
}

/** Adds what a line says to an organisation; gives back what that changes, in words. An empty cell changes nothing. */
function take(draft: Draft, { website, roles, contact }: OrganisationLine): string[] {
  const changes: string[] = []
  if (website && website !== (draft.website ?? draft.stored?.website)) {
    draft.website = website
    changes.push('le site')
  }
  const newRoles = roles.filter(role => !draft.roles.includes(role) && !draft.stored?.roles.includes(role))
  if (newRoles.length > 0) {
    draft.roles.push(...newRoles)
    changes.push('les rôles')
  }
  if (contact && takeContact(draft, contact)) changes.push('le contact')
  return changes
}

/** The same person is known by their e-mail, else by their name. */
function takeContact(draft: Draft, contact: ImportedContact): boolean {
  const isSame = (other: ImportedContact) =>
    contact.email && other.email ? contact.email === other.email : slugify(contact.name) === slugify(other.name)
  const known = draft.contacts.find(isSame)
  if (!known) {
    draft.contacts.push(contact)
    draft.newContacts.push(contact)
    return true
  }
  const said = Object.entries(contact).filter(
    ([key, value]) => value !== null && value !== known[key as keyof ImportedContact],
  )
  if (said.length === 0) return false
  Object.assign(known, Object.fromEntries(said))
  if (known.id)
    draft.changedContacts.set(known.id, { ...draft.changedContacts.get(known.id), ...Object.fromEntries(said) })
  return true
}
