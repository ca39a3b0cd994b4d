import { type Database, db } from 'db/client.server'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { waitingPlace } from '~/features/file/waiting.server'
import { readContent } from '~/features/guide/content'
import { lockKind, writeImported } from '~/features/guide/import.server'
import { listDraftsOf } from '~/features/guide/queries.server'
import { UnreadableSheet } from '~/lib/spreadsheet.server'
import { countStructures, type KnownStructure, type PlannedStructure, planStructures } from './plan-structures'
import { readStructures, type StructuresFile } from './read-structures.server'

const DEPARTMENT = '31'
const place = waitingPlace<StructuresFile>('structures/waiting')

/** Keeps the structures of a file until they are confirmed; a sentence when it cannot be read. */
export async function receiveStructures({ bytes, actor }: { bytes: Buffer; actor: Actor }) {
  try {
    const read = await readStructures(bytes, DEPARTMENT)
    await place.keep(read)
    const after = { source: read.source, count: read.structures.length }
    await recordDeed({ actor, verb: 'create', subject: 'structures-file', after })
    return { outcome: 'received' as const }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { outcome: 'unreadable' as const, reason: error.message }
    throw error
  }
}

/** The file that waits, and what it would change. */
export async function previewStructures() {
  const waiting = await place.find()
  if (!waiting) return undefined
  const { source, faults, elsewhere } = waiting.read
  return { stamp: waiting.stamp, source, faults, elsewhere, planned: planStructures(await listKnown(db), waiting.read) }
}

/** Forgets the file that waits: nothing of it was written. */
export async function forgetStructures(actor: Actor): Promise<void> {
  await place.forget()
  await recordDeed({ actor, verb: 'delete', subject: 'structures-file' })
}

type Confirmation = { stamp: string; actor: { id: string } }

/**
 * Writes what the waiting file changes, as drafts. `other`: another file came meanwhile, nothing is written; `nothing`: none
 * waits.
 */
export async function confirmStructures({ stamp, actor }: Confirmation): Promise<'written' | 'other' | 'nothing'> {
  const waiting = await place.find()
  if (!waiting) return 'nothing'
  if (waiting.stamp !== stamp) return 'other'
  await db.transaction(async transaction => {
    await lockKind('structure', transaction)
    const planned = planStructures(await listKnown(transaction), waiting.read)
    await writeImported({ kind: 'structure', ...writingOf(planned), actor }, transaction)
    const after = { source: waiting.read.source, ...countStructures(planned) }
    await recordDeed({ actor, verb: 'import', subject: 'structures-file', after }, transaction)
  })
  await place.forget()
  return 'written'
}

async function listKnown(database: Database): Promise<KnownStructure[]> {
  const drafts = await listDraftsOf('structure', database)
  return drafts.map(({ page: { id, sourceId, imported }, draft }) => ({
    ...{ pageId: id, sourceId, imported, number: draft.number },
    content: readContent('structure', draft.content),
  }))
}

function writingOf(planned: PlannedStructure[]) {
  const brought = planned.flatMap(({ change, sourceId, known, content, imported }) =>
    content && imported ? [{ change, sourceId, known, content, imported }] : [],
  )
  return {
    added: brought.filter(({ known }) => !known),
    known: brought.flatMap(({ change, sourceId, known, content, imported }) =>
      known ? [{ ...known, sourceId, imported, content: change === 'changed' ? content : null }] : [],
    ),
  }
}
