import type { Edition } from 'db/schema/editions'
import { notePaperAttendance } from '~/features/check-in/paper-attendance.server'
import {
  type ImportedPerson,
  importRegistrations,
  type KnownRegistration,
  listImportable,
} from '~/features/registration/import.server'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { cellsByColumn } from './columns'
import { importKeys, listNames, nameOf } from './known.server'
import { numberedLines, type Plan, type PlannedLine, type PlanRequest } from './plan'
import { type Person, readPerson } from './registration-line'

type Read = { number: number; person: Person; key: string; code: string | undefined }
/** Someone of the file or of the database, found by a key or a contact. */
type Holder = { line: number; index: number } | KnownRegistration

/**
 * What becomes of each line of a file of registrations. A line is there already when it was imported before, when its short
 * code and name are those of a registration, or when an active registration holds its contact.
 */
export async function planRegistrations({ edition, header, lines, now, database }: PlanRequest): Promise<Plan> {
  const names = await listNames(edition, now, database)
  const keyOf = importKeys(edition.id)
  const planned: PlannedLine[] = []
  const read: Read[] = []
  for (const { number, line } of numberedLines(lines)) {
    const cells = cellsByColumn(header, line)
    const outcome = readPerson(cells, names)
    if ('errors' in outcome) planned.push({ number, status: 'error', errors: outcome.errors })
    else if (cells('annulation'))
      planned.push(known(number, 'Inscription annulée dans ce fichier\u00a0: laissée de côté.'))
    else
      read.push({
        number,
        person: outcome.person,
        key: keyOf(outcome.person),
        code: normaliseShortCode(cells('code_court')),
      })
  }

  const held = await listImportable(
    {
      editionId: edition.id,
      keys: read.map(line => line.key),
      emails: read.flatMap(line => line.person.email ?? []),
      phones: read.flatMap(line => line.person.phone ?? []),
      codes: read.flatMap(line => line.code ?? []),
    },
    database,
  )
  const { lines: sorted, people, come } = sort(read, held)
  return {
    lines: [...planned, ...sorted].sort((a, b) => a.number - b.number),
    places: { needed: people.length, left: placesLeft(edition) },
    async write(transaction) {
      const ids = await importRegistrations({ editionId: edition.id, people, now }, transaction)
      const registrationIds = [...come].map(one => (typeof one === 'string' ? one : (ids[one] ?? '')))
      await notePaperAttendance({ edition, registrationIds, now }, transaction)
    },
  }
}

/** Who is new, who is there, and who came: the id of a registration, or the rank of a new person. */
function sort(read: Read[], held: KnownRegistration[]) {
  const lines: PlannedLine[] = []
  const people: ImportedPerson[] = []
  const come = new Set<string | number>()
  const holders = holdersOf(held)
  for (const { number, person, key, code } of read) {
    const { hasCome, ...columns } = person
    const found = holders.find({ person, key, code })
    if (found) {
      lines.push(meet(number, found, hasCome, come))
      continue
    }
    const index = people.push({ ...columns, importKey: key }) - 1
    holders.add({ line: number, index }, person)
    if (hasCome) come.add(index)
    lines.push({ number, status: 'create', errors: [] })
  }
  return { lines, people, come }
}

/** A line whose person is there already: only the fact that they came may be new. */
function meet(number: number, found: Holder, hasCome: boolean, come: Set<string | number>): PlannedLine {
  if ('line' in found) {
    if (hasCome) come.add(found.index)
    return known(number, `Même contact qu’à la ligne ${found.line}.`)
  }
  if (!hasCome) return known(number, 'Déjà dans cette édition.')
  if (found.isCancelled) {
    const message = 'Cette inscription a été annulée\u00a0: rétablissez-la avant de noter sa présence.'
    return { number, status: 'error', errors: [{ column: 'present', message }] }
  }
  if (found.hasCome) return known(number, 'Déjà dans cette édition, présence déjà notée.')
  come.add(found.id)
  return { number, status: 'update', errors: [], remark: 'Déjà dans cette édition\u00a0: sa présence sera notée.' }
}

function holdersOf(held: KnownRegistration[]) {
  const byKey = new Map<string, Holder>()
  const byCode = new Map<string, Holder>()
  const byContact = new Map<string, Holder>()
  const keep = (map: Map<string, Holder>, key: string | null, holder: Holder) => {
    if (key && !map.has(key)) map.set(key, holder)
  }
  for (const one of held) {
    keep(byKey, one.importKey, one)
    byCode.set(`${one.shortCode} ${nameOf(one)}`, one)
    if (one.isCancelled) continue
    keep(byContact, one.email, one)
    keep(byContact, one.phone, one)
  }
  return {
    find: ({ person, key, code }: Pick<Read, 'person' | 'key' | 'code'>): Holder | undefined =>
      byKey.get(key) ??
      (code ? byCode.get(`${code} ${nameOf(person)}`) : undefined) ??
      byContact.get(person.email ?? '') ??
      byContact.get(person.phone ?? ''),
    add(holder: Holder, { email, phone }: Person) {
      keep(byContact, email, holder)
      keep(byContact, phone, holder)
    },
  }
}

function known(number: number, remark: string): PlannedLine {
  return { number, status: 'known', errors: [], remark }
}

function placesLeft({ capacity, placesTaken }: Pick<Edition, 'capacity' | 'placesTaken'>): number | null {
  return capacity === null ? null : capacity - placesTaken
}
