import type { JournalFilters } from '~/features/audit/filters'
import { type JournalEntry, listEntries } from '~/features/audit/queries.server'
import { changeLines, subjectWord, VERB_WORDS } from '~/features/audit/words'
import { clockTime, longDay } from '~/lib/dates'
import { isUuid } from '~/lib/http.server'

const PAGE = 50

/** A page of the journal as people read it, and the address of the next one. */
export async function readJournal(filters: JournalFilters, url: URL) {
  const after = url.searchParams.get('apres') ?? undefined
  const found = await listEntries(filters, { limit: PAGE + 1, after: isUuid(after) ? after : undefined })
  const entries = found.slice(0, PAGE)
  return {
    entries: entries.map(lineOf),
    older: found.length > PAGE ? addressAfter(url, entries.at(-1)?.id) : undefined,
  }
}

function addressAfter({ pathname, searchParams }: URL, id = ''): string {
  const next = new URLSearchParams(searchParams)
  next.set('apres', id)
  return `${pathname}?${next}`
}

function lineOf(entry: JournalEntry) {
  return {
    id: entry.id,
    when: `${longDay(entry.at, 'fr')}, ${clockTime(entry.at, 'fr')}`,
    who: entry.memberName ?? (entry.memberId ? 'Compte effacé' : 'Sans compte, par un lien'),
    edition: entry.edition,
    verb: VERB_WORDS[entry.verb],
    subject: subjectWord(entry.subject),
    sameSubject: `?sujet=${entry.subject}`,
    label: entry.label,
    changes: changeLines(entry.before, entry.after),
  }
}

export type JournalLine = ReturnType<typeof lineOf>
