import { AUDIT_VERBS, type AuditVerb } from 'db/schema/words'
import { dayAfter, parisTime } from '~/lib/dates'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type JournalFilters = {
  memberId?: string
  editionId?: string
  subject?: string
  verb?: AuditVerb
  /** Days of Paris, both included. */
  from?: string
  to?: string
}

/** What an address asks of the journal; what it cannot mean filters nothing. */
export function journalFilters(searchParams: URLSearchParams): JournalFilters {
  const idOf = (name: string) => [searchParams.get(name) ?? ''].find(id => UUID.test(id))
  const dayOf = (name: string) => [searchParams.get(name) ?? ''].find(isDay)
  return {
    memberId: idOf('membre'),
    editionId: idOf('edition'),
    subject: [searchParams.get('sujet') ?? ''].find(subject => /^[a-z-]{1,40}$/.test(subject)),
    verb: AUDIT_VERBS.find(verb => verb === searchParams.get('action')),
    from: dayOf('du'),
    to: dayOf('au'),
  }
}

/** The moments between which the filtered days lie, the second one left out. */
export function momentsOf({ from, to }: Pick<JournalFilters, 'from' | 'to'>) {
  return {
    since: from ? parisTime(from, '00:00') : undefined,
    before: to ? parisTime(dayAfter(to, 1), '00:00') : undefined,
  }
}

function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
