import type { Handout, Target } from 'db/schema/words'
import type { Table } from './breakdown'
import type { PublishedAfterWork, ShownFigures } from './published'
import { NOT_SAID } from './tally'

/** The published numbers by which editions are compared: people, or whole percents. What is hidden has no key. */
export type HeadlineIndicator =
  | Target
  | Exclude<Handout, 'leaflets'>
  | 'registered'
  | 'walk-ins'
  | 'companies'
  | 'candidates'
/** A share comes with the number of people who answered, of which it is the share. */
type Answers = `${Exclude<Target, 'participants'>}-answers`
export type Headline = Partial<Record<HeadlineIndicator | Answers, number>>

/** What a comparison may show of an edition's figures as everybody sees them. Shares: percents of those who answered. */
export function headlineOf(shown: ShownFigures | undefined, afterWork?: PublishedAfterWork): Headline {
  if (!shown) return {}
  const { tables, handouts } = shown
  const found: Record<HeadlineIndicator | Answers, number | undefined> = {
    participants: shown.participants,
    women: shareOf(tables.gender, 'woman'),
    'under-26': sumOf(shareOf(tables.age, 'under-16'), shareOf(tables.age, '16-25')),
    qpv: shareOf(tables.qpv, 'yes'),
    'job-seekers': shareOf(tables.situation, 'job-seeker'),
    'women-answers': answersOf(tables.gender),
    'under-26-answers': answersOf(tables.age),
    'qpv-answers': answersOf(tables.qpv),
    'job-seekers-answers': answersOf(tables.situation),
    registered: shown.registered,
    'walk-ins': shown.walkIns,
    companies: afterWork?.companies,
    candidates: afterWork?.candidates,
    guides: handouts?.guides,
    goodies: handouts?.goodies,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function shareOf(table: Table | undefined, key: string): number | undefined {
  return table?.cells.find(cell => cell.key === key)?.share
}

/** Undefined when the number of those who did not answer is hidden: there are no shares then. */
function answersOf(table: Table | undefined): number | undefined {
  const unanswered = table?.cells.find(cell => cell.key === NOT_SAID)?.count
  return table?.total === undefined || unanswered === undefined ? undefined : table.total - unanswered
}

function sumOf(first: number | undefined, second: number | undefined): number | undefined {
  return first === undefined || second === undefined ? undefined : first + second
}
