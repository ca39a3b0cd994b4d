import type { ImportSubject } from 'db/schema/words'
import { type Acting, canOrganise, canOrganiseEverything } from '~/features/account/policy'

/** Brings files into an edition. Organisations are shared by all editions: who organises everything brings them. */
export function canImport(member: Acting, edition: { id: string }, subject: ImportSubject): boolean {
  return canOrganise(member, edition) && (subject !== 'organisations' || canOrganiseEverything(member))
}
