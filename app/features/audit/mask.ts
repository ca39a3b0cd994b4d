import type { AuditValues } from 'db/schema/audit'

const PERSONAL =
  /name$|email|phone|birthyear|ageband|gender|qpv|district|neighbourhood|situation|firstvisit|needs|secret|token|contact|wording|about|serial|shortcode|importkey|image|text|consent|stopped|key$|content|recipient|subject|html|agent|ipaddress|^note$|^body$/i
/** Names of things, not of people. */
const PUBLIC = new Set(['name', 'organisationName', 'fileName', 'subject', 'logoKey'])
/** Subjects that are people, or that people name after themselves: there, a name is a person's. */
const PEOPLE = new Set(['member', 'contact', 'passkey', 'registration', 'session'])
/** What a contact is in their organisation says who they are. */
const PERSONAL_OF_PEOPLE = /^(name|position)$/
const ENGINEERING = new Set(['id', 'createdAt', 'updatedAt', 'revision', 'revisedAt'])
const MASK = '•••'

/**
 * What changed between two versions of a row: keys that are equal on both sides are left out, personal values masked, so
 * that the log tells that a phone number changed, never which one.
 */
export function auditedChange(before: AuditValues | undefined, after: AuditValues | undefined, subject: string) {
  const isKept = (key: string) => !ENGINEERING.has(key) && !(before && after && isSame(before[key], after[key]))
  return { before: maskedPart(before, subject, isKept), after: maskedPart(after, subject, isKept) }
}

function maskedPart(
  values: AuditValues | undefined,
  subject: string,
  isKept: (key: string) => boolean,
): AuditValues | undefined {
  if (!values) return undefined
  const kept = Object.entries(values).filter(([key]) => isKept(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, maskedValue(key, value, subject)]))
}

/** Rows inside a row are masked as well. */
function maskedValue(key: string, value: unknown, subject: string): unknown {
  if (value === null || value === undefined) return value
  if (isPersonal(key, subject)) return MASK
  if (Array.isArray(value)) return value.map(one => (isRow(one) ? maskedPart(one, subject, () => true) : one))
  return isRow(value) ? maskedPart(value, subject, () => true) : value
}

function isRow(value: unknown): value is AuditValues {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function isPersonal(key: string, subject: string): boolean {
  if (PEOPLE.has(subject) && PERSONAL_OF_PEOPLE.test(key)) return true
  return PERSONAL.test(key) && !PUBLIC.has(key)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
