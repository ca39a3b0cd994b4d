import { type Database, db } from 'db/client.server'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { type Confirmed, waitingPlace } from '~/features/file/waiting.server'
import { readContent } from '~/features/guide/content'
import { lockKind, writeImported } from '~/features/guide/import.server'
import { listDraftsOf } from '~/features/guide/queries.server'
import { UnreadableSheet } from '~/lib/spreadsheet.server'
import { countStructures, type KnownStructure, type PlannedStructure, planStructures } from './plan-structures'
import { readStructures, type StructuresFile } from './read-structures.server'

const DEPARTMENT = '31'
const place = waitingPlace<StructuresFile>('structures/waiting', 'structures-file')

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

/** Forgets the file that waits. */
export const forgetStructures = place.forget

type Confirmation = { stamp: string; actor: { id: string } }

/** Writes what the waiting file of that stamp changes, as drafts. */
export function confirmStructures({ stamp, actor }: Confirmation): Promise<Confirmed> {
  return place.confirm(stamp, read =>
    db.transaction(async transaction => {
      await lockKind('structure', transaction)
      const planned = planStructures(await listKnown(transaction), read)
      await writeImported({ kind: 'structure', ...writingOf(planned), actor }, transaction)
      const after = { source: read.source, ...countStructures(planned) }
      await recordDeed({ actor, verb: 'import', subject: 'structures-file', after }, transaction)
    }),
  )
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
