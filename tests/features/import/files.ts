import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import type { ImportSubject } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { type EditionWithVenue, findEditionForMembers } from '~/features/edition/queries.server'
import { confirmImport } from '~/features/import/confirm.server'
import { findImport, type ImportFile, receiveFile } from '~/features/import/files.server'
import { previewImport } from '~/features/import/preview.server'
import { csv } from '~/lib/csv'
import { parisTime } from '~/lib/dates'
import { anEdition } from '../../factories/edition'

export const REGISTRATIONS = [
  'prenom',
  'nom',
  'email',
  'telephone',
  'annee_naissance',
  'genre',
  'quartier',
  'situation',
  'prescripteur',
  'present',
  'premiere_visite',
]

/** An edition held on 8 October 2019, whose sheet of paper may be typed in. */
export async function aHeldEdition(values: Partial<typeof editions.$inferInsert> = {}): Promise<EditionWithVenue> {
  const day = '2019-10-08'
  const { slug } = await anEdition({
    startsAt: parisTime(day, '13:30'),
    endsAt: parisTime(day, '17:30'),
    registrationOpensAt: null,
    ...values,
  })
  return fresh(slug)
}

export async function fresh(slug: string): Promise<EditionWithVenue> {
  const edition = await findEditionForMembers(slug)
  if (!edition) throw new Error('No edition')
  return edition
}

export async function setCapacity(edition: { id: string }, capacity: number): Promise<void> {
  await db.update(editions).set({ capacity }).where(eq(editions.id, edition.id))
}

type Given = { edition: EditionWithVenue; subject?: ImportSubject; rows?: (string | number)[][]; bytes?: Buffer }

/** The file as it was received; throws the sentence that refuses it. */
export async function aFile({ edition, subject = 'registrations', rows = [], bytes }: Given): Promise<ImportFile> {
  const received = await receiveFile({
    bytes: bytes ?? Buffer.from(csv(rows)),
    fileName: 'liste.csv',
    subject,
    edition,
    actor: null,
  })
  if (received.outcome === 'unreadable') throw new Error(received.reason)
  const file = await findImport(edition.id, received.importId)
  if (!file) throw new Error('The file was not kept')
  return file
}

/** The state of each line, its remark or its errors as `column: sentence`. */
export async function previewOf(file: ImportFile, edition: EditionWithVenue, now = new Date()) {
  const preview = await previewImport({ file, edition: await fresh(edition.slug), now })
  if (!preview) throw new Error('The lines are forgotten')
  return preview
}

export async function confirm(file: ImportFile, edition: EditionWithVenue, now = new Date()) {
  return confirmImport({ importId: file.id, edition: await fresh(edition.slug), actor: null, now })
}

/** Received and confirmed. */
export async function importRows(given: Given) {
  const file = await aFile(given)
  return { file, ...(await confirm(file, given.edition)) }
}
