import type { Edition } from 'db/schema/editions'
import { HANDOUTS } from 'db/schema/words'
import type { Table } from '~/features/statistics/breakdown'
import { CROSSING_NAMES, CROSSINGS, type Crossed } from '~/features/statistics/crossings'
import { DECLARED_COUNTS, declaredAnswer } from '~/features/statistics/declared'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { noShows, type ShownFigures } from '~/features/statistics/published'
import { DIMENSIONS } from '~/features/statistics/tally'
import type { Words } from './words'

type Named = Pick<Edition, 'number' | 'slug' | 'name' | 'year' | 'heldOn'>

/** The public figures as documented in docs/figures.md; what is hidden or unknown is null. */
export function figuresJson(edition: Named, shown: PublicFigures, words: Words) {
  const { number, slug, name, year, heldOn } = edition
  const head = { edition: { number, slug, name, year, heldOn }, kind: shown.kind }
  if (shown.kind === 'unpublished' || shown.kind === 'awaited') return head
  if (shown.kind === 'declared') {
    const figures = shown.figures.map(({ indicator, value, unit }) => ({ indicator, value, unit }))
    return { ...head, source: shown.source, figures }
  }

  const { figures, afterWork, threshold, frozen } = shown
  const state = { threshold, frozenAt: frozen.frozenAt, stamp: frozen.stamp }
  if (!figures) return { ...head, ...state, participants: null }
  const table = (question: Parameters<Words['answer']>[0], found: Table | undefined) =>
    found ? tableJson(found, key => words.answer(question, key)) : null
  return {
    ...head,
    ...state,
    ...totalsOf(figures),
    breakdowns: Object.fromEntries(DIMENSIONS.map(question => [question, table(question, figures.tables[question])])),
    crossings: Object.fromEntries(CROSSING_NAMES.map(name => [name, figures.crossings[name] ?? null])),
    arrivals: table('arrivals', figures.arrivals),
    activities: figures.activities.map(({ title, kind, startsAt, capacity, isCounted, attended, fill }) => ({
      title,
      kind,
      startsAt,
      capacity,
      isCounted,
      people: attended ?? null,
      fill: fill ?? null,
    })),
    handouts: figures.handouts ?? null,
    afterWork: afterWork ? { companies: afterWork.companies, candidates: afterWork.candidates ?? null } : null,
  }
}

/** The same as rows of a table: edition; kind; table; key; label; people; share. */
export function figuresRows(edition: Named, shown: PublicFigures, words: Words): (string | number | undefined)[][] {
  const row = (...cells: (string | number | undefined)[]) => [edition.slug, shown.kind, ...cells]
  return [['edition', 'nature', 'tableau', 'cle', 'libelle', 'personnes', 'part'], ...rowsOf(shown, words, row)]
}

type Row = (string | number | undefined)[]

function rowsOf(shown: PublicFigures, words: Words, row: MakeRow): Row[] {
  if (shown.kind === 'unpublished' || shown.kind === 'awaited')
    return [row('total', 'participants', words.t(shown.kind), undefined, undefined)]
  if (shown.kind === 'declared') {
    return shown.figures.map(({ indicator, value, unit }) =>
      row(
        'declare',
        indicator,
        declaredLabel(indicator, words),
        ...(unit === 'count' ? [value, undefined] : [undefined, value]),
      ),
    )
  }
  if (!shown.figures) return [row('total', 'participants', '', `<${shown.threshold}`, undefined)]

  const { figures, afterWork } = shown
  const totals = Object.entries(totalsOf(figures)).map(([key, value]) =>
    row('total', key, words.t(`answers.attendance.${key as 'participants'}`), value, undefined),
  )
  const tables = [
    ...DIMENSIONS.map(question => [question, figures.tables[question]] as const),
    ['arrivals', figures.arrivals] as const,
  ]
  const cells = tables.flatMap(([question, table]) =>
    (table?.cells ?? []).map(({ key, count, share }) =>
      row(question, key, words.answer(question, key), count ?? words.t('hidden'), share),
    ),
  )
  const recruiting = (['companies', 'candidates'] as const).flatMap(key =>
    afterWork
      ? [row('after-work', key, words.t(`figures.${key}`), afterWork[key] ?? words.t('hidden'), undefined)]
      : [],
  )
  return [
    ...totals,
    ...cells,
    ...crossingRows(figures, words, row),
    ...activityRows(figures, words, row),
    ...recruiting,
  ]
}

type MakeRow = (...cells: Row) => Row

/** A row for each cell: its key joins the answers of both questions. */
function crossingRows({ crossings }: ShownFigures, { answer }: Words, row: MakeRow): Row[] {
  return CROSSING_NAMES.flatMap(name => {
    const { rows, columns, counts } = crossings[name] ?? { rows: [], columns: [], counts: [] }
    const [down, across] = CROSSINGS[name]
    const labelOf = (question: Crossed, keys: string[]) => keys.map(key => answer(question, key)).join(', ')
    return rows.flatMap((first, index) =>
      columns.map((second, column) =>
        row(
          name,
          `${first.join('+')}/${second.join('+')}`,
          `${labelOf(down, first)} × ${labelOf(across, second)}`,
          counts[index]?.[column],
          undefined,
        ),
      ),
    )
  })
}

/** Activities by the moment they began, their fill rate as a share; then what was given out. */
function activityRows({ activities, handouts }: ShownFigures, { t }: Words, row: MakeRow): Row[] {
  return [
    ...activities.map(({ title, startsAt, isCounted, attended, fill }) =>
      row('activities', startsAt, title, isCounted ? (attended ?? t('hidden')) : undefined, fill),
    ),
    ...(handouts
      ? HANDOUTS.map(item => row('handouts', item, t(`answers.handouts.${item}`), handouts[item], undefined))
      : []),
  ]
}

function declaredLabel(indicator: string, { t, answer }: Words): string {
  const said = declaredAnswer(indicator)
  if (said) return answer(said.question, said.key)
  if (indicator === 'participants') return t('answers.attendance.participants')
  const count = DECLARED_COUNTS.find(known => known === indicator)
  return count ? t(`figures.${count}`) : indicator
}

function totalsOf(figures: ShownFigures) {
  const { participants, registered, walkIns } = figures
  return {
    participants,
    registered,
    walkIns,
    noShows: noShows({ registered, walkIns, attended: participants }),
  }
}

/** A table as the files tell it: what is hidden or does not apply is null. */
export function tableJson(table: Table, labelOf: (key: string) => string) {
  return {
    total: table.total,
    cells: table.cells.map(({ key, count, share }) => ({
      key,
      label: labelOf(key),
      people: count ?? null,
      share: share ?? null,
    })),
    hidden: table.hidden
      ? { keys: table.hidden.keys, people: table.hidden.count, share: table.hidden.share ?? null }
      : null,
  }
}
