import { BYTE_ORDER_MARK, csvLine } from '~/lib/csv'
import { parisClock, parisDay } from '~/lib/dates'
import type { JournalFilters } from './filters'
import { countEntries, type JournalEntry, listEntries } from './queries.server'
import { type Actor, recordDeed } from './record.server'
import { subjectWord, VERB_WORDS } from './words'

const PAGE = 1000
const HEADINGS = ['jour', 'heure', 'membre', 'edition', 'action', 'sujet', 'identifiant', 'libelle', 'avant', 'apres']

/** The journal as a file, whole, made while it is read: one page of it is held at a time. Who took it out is written in it. */
export async function exportJournal(filters: JournalFilters, actor: Actor) {
  const after = { lines: await countEntries(filters) }
  await recordDeed({ actor, verb: 'export', subject: 'journal', editionId: filters.editionId, after })
  return { fileName: 'journal.csv', mediaType: 'text/csv; charset=utf-8', parts: partsOf(filters) }
}

async function* partsOf(filters: JournalFilters): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(HEADINGS))
  for (let after: string | undefined; ; ) {
    const page = await listEntries(filters, { limit: PAGE, after })
    if (page.length > 0) yield Buffer.from(page.map(entry => csvLine(cellsOf(entry))).join(''))
    if (page.length < PAGE) return
    after = page.at(-1)?.id
  }
}

function cellsOf(entry: JournalEntry) {
  return [
    parisDay(entry.at),
    parisClock(entry.at),
    entry.memberName ?? entry.memberId,
    entry.edition,
    VERB_WORDS[entry.verb],
    subjectWord(entry.subject),
    entry.subjectId,
    entry.label,
    entry.before && JSON.stringify(entry.before),
    entry.after && JSON.stringify(entry.after),
  ]
}
