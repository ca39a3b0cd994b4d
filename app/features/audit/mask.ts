import type { AuditValues } from 'db/schema/audit'

const PERSONAL =
  /name$|email|phone|birthyear|gender|qpv|district|neighbourhood|situation|needs|secret|token|contact|wording|about/i
/** Names of things, not of people. */
const PUBLIC = new Set(['name', 'organisationName', 'fileName'])
const ENGINEERING = new Set(['id', 'createdAt', 'updatedAt'])
const MASK = '•••'

/**
 * What changed between two versions of a row: keys that are equal on both sides are left out, personal values masked, so
 * that the log tells that a phone number changed, never which one.
 */
export function auditedChange(before: AuditValues | undefined, after: AuditValues | undefined) {
  const isKept = (key: string) => !ENGINEERING.has(key) && !(before && after && isSame(before[key], after[key]))
  return { before: maskedPart(before, isKept), after: maskedPart(after, isKept) }
}

function maskedPart(values: AuditValues | undefined, isKept: (key: string) => boolean): AuditValues | undefined {
  if (!values) return undefined
  const kept = Object.entries(values).filter(([key]) => isKept(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, isPersonal(key) && value !== null ? MASK : value]))
}

function isPersonal(key: string): boolean {
  return PERSONAL.test(key) && !PUBLIC.has(key)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
