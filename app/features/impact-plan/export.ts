import type { IndicatorRow } from './formulas.server'
import type { Evidence } from './queries.server'
import type { Report, ReportAction, ReportIndicator } from './report.server'

/** The plans and their indicators as documented in docs/impact.md; what is not known is null. */
export function impactJson({ plans, indicators }: Report) {
  return {
    plans: plans.map(({ slug, title, fromYear, toYear, strategicGoal, summary, milestones, axes }) => ({
      slug,
      title,
      fromYear,
      toYear,
      strategicGoal,
      summary,
      milestones: milestones.map(({ year, title, summary }) => ({ year, title, summary })),
      axes: axes.map(({ title, summary, actions }) => ({ title, summary, actions: actions.map(actionJson) })),
    })),
    indicators: indicators.map(indicatorJson),
  }
}

type Cells = (string | number | null | undefined)[]

const CSV_HEADINGS = [
  'objet',
  'plan',
  'axe',
  'cle',
  'libelle',
  'quand',
  'edition',
  'valeur',
  'unite',
  'nature',
  'source',
  'note',
]

/** The same as rows: the years, the actions with each progress noted, their steps and evidence, then each line of each indicator. */
export function impactRows({ plans, indicators }: Report): Cells[] {
  const told = plans.flatMap(({ slug: plan, title, strategicGoal, milestones, axes }) => [
    ['plan', plan, null, plan, title, null, null, null, null, null, null, strategicGoal],
    ...milestones.map(({ year, title, summary }) =>
      line({ object: 'jalon', plan, label: title, when: year, note: summary }),
    ),
    ...axes.flatMap(axis => axis.actions.flatMap(action => actionRows(action, { plan, axis: axis.title }))),
  ])
  return [CSV_HEADINGS, ...told, ...indicators.flatMap(indicatorRows)]
}

function actionJson(action: ReportAction) {
  const { slug, title, summary, lead, partners, audience, startsOn, endsOn, percent, progress, steps, evidence } =
    action
  return {
    slug,
    title,
    summary,
    lead,
    partners,
    audience,
    startsOn,
    endsOn,
    percent,
    progress: progress.map(({ percent, notedOn, note }) => ({ percent, notedOn, note })),
    steps: steps.map(({ title, dueOn, doneOn }) => ({ title, dueOn, doneOn })),
    evidence: evidence.map(evidenceJson),
  }
}

function evidenceJson({ edition, indicator, url, title }: Evidence) {
  if (edition) return { kind: 'edition', slug: edition.slug, title: `${edition.name}, ${edition.year}` }
  if (indicator) return { kind: 'indicator', slug: indicator.slug, title: indicator.title }
  return { kind: 'link', url, title }
}

function indicatorJson(indicator: ReportIndicator) {
  const { slug, theme, title, definition, unit, computed, value, nature, fold, rows } = indicator
  return {
    slug,
    theme,
    title,
    definition,
    unit,
    computed,
    value: value ?? null,
    nature: nature ?? null,
    fold,
    rows: rows.map(row => ({
      edition: row.edition?.slug ?? null,
      year: row.when?.year ?? row.edition?.year ?? null,
      measuredOn: row.when?.measuredOn ?? null,
      value: row.value ?? null,
      nature: row.nature ?? null,
      source: row.source ?? null,
      note: row.note ?? null,
      since: row.since?.toISOString() ?? null,
      asked: row.response?.asked ?? null,
      answered: row.response?.answered ?? null,
    })),
  }
}

type Line = {
  object: string
  plan?: string
  axis?: string
  key?: string
  label: string
  when?: string | number | null
  edition?: string
  value?: number
  unit?: string
  nature?: string
  source?: string
  note?: string | null
}

function line({ object, plan, axis, key, label, when, edition, value, unit, nature, source, note }: Line): Cells {
  return [object, plan, axis, key, label, when, edition, value, unit, nature, source, note]
}

function actionRows(action: ReportAction, place: { plan: string; axis: string }): Cells[] {
  const about = { ...place, key: action.slug }
  const { title, summary, startsOn, endsOn, progress, steps, evidence } = action
  const when = [startsOn, endsOn].filter(Boolean).join(' – ') || null
  return [
    line({ ...about, object: 'action', label: title, when, note: summary }),
    ...progress.map(({ percent, notedOn, note }) =>
      line({ ...about, object: 'avancement', label: title, when: notedOn, value: percent, unit: 'percent', note }),
    ),
    ...steps.map(step => line({ ...about, object: 'etape', label: step.title, when: step.doneOn })),
    ...evidence.map(each => line({ ...about, object: 'preuve', ...evidenceCells(each) })),
  ]
}

function evidenceCells(evidence: Evidence) {
  const { title, ...rest } = evidenceJson(evidence)
  return {
    label: title ?? '',
    edition: evidence.edition?.slug,
    source: 'url' in rest ? (rest.url ?? undefined) : undefined,
  }
}

function indicatorRows({ slug, title, unit, rows }: ReportIndicator): Cells[] {
  const about = { object: 'indicateur', key: slug, label: title, unit }
  if (rows.length === 0) return [line(about)]
  return rows.map(row => line({ ...about, ...rowCells(row) }))
}

function rowCells({ edition, when, value, nature, source, note, response }: IndicatorRow) {
  return {
    when: when ? (when.measuredOn ?? when.year) : edition?.year,
    edition: edition?.slug,
    value,
    nature,
    source,
    note: response ? `${response.answered} réponses sur ${response.asked} personnes interrogées` : note,
  }
}
