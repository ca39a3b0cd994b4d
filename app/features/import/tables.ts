import type { ImportSubject } from 'db/schema/words'
import { COLUMNS, ERROR_COLUMN, plain } from './columns'
import type { PlannedLine } from './plan'

/** A file to fill in: the columns, and an example. */
export function modelTable(subject: ImportSubject): string[][] {
  return [COLUMNS[subject].map(column => column.name), COLUMNS[subject].map(column => column.example)]
}

/** Lines of a file as they came, with what to mend in one column more. */
export function linesToMend(lines: readonly string[][], bad: readonly PlannedLine[]): string[][] {
  const [header = []] = lines
  const kept = header.map((title, index) => ({ title, index })).filter(({ title }) => plain(title) !== ERROR_COLUMN)
  return [
    [...kept.map(({ title }) => title), ERROR_COLUMN],
    ...bad.map(({ number, errors }) => [
      ...kept.map(({ index }) => lines[number - 1]?.[index] ?? ''),
      errors.map(({ column, message }) => `${column}\u00a0: ${message}`).join(' '),
    ]),
  ]
}
