import type { Report, ReportAction, ReportIndicator, ReportPlan } from '~/features/impact-plan/report.server'
import { valueWords } from '~/features/indicator/words'
import { progressChart } from '~/lib/chart.server'
import { formatPercent } from '~/lib/numbers'
import { isSeries, pictureOf } from '../pictures.server'
import { rowName, rowSource, type Telling, tellIndicator } from '../tell.server'

/** The whole page: the number first, then the years, the plans, the editions and the figures. */
export function tellImpact({ plans, indicators }: Report, telling: Telling) {
  const participants = indicators.find(({ computed }) => computed === 'participants')
  const themes = Map.groupBy(
    indicators.filter(indicator => indicator !== participants),
    ({ theme }) => theme,
  )
  return {
    first: participants && tellFirst(participants, telling),
    years: tellYears(plans),
    plans: plans.map(plan => tellPlan(plan, telling)),
    editions: participants && { ...tellLines(participants, telling), followedUp: listFollowedUp(indicators) },
    themes: [...themes].map(([theme, figures]) => ({
      theme,
      series: figures.filter(isSeries).map(series => ({
        ...tellIndicator(series, telling),
        ...tellLines(series, telling),
      })),
      figures: figures.filter(figure => !isSeries(figure)).map(figure => tellIndicator(figure, telling)),
    })),
  }
}

/** The editions of which everybody may read what became of those who came, each once. */
function listFollowedUp(indicators: ReportIndicator[]) {
  const rows = indicators.flatMap(({ rows }) => rows.filter(({ response }) => response))
  return [...new Map(rows.flatMap(({ edition }) => (edition ? [[edition.slug, edition]] : []))).values()]
}

function tellFirst(indicator: ReportIndicator, telling: Telling) {
  const { rows } = indicator
  const known = rows.filter(row => row.value !== undefined).length
  return { ...tellIndicator(indicator, telling), outOf: telling.t('outOf', { known, all: rows.length }) }
}

/** The milestones of all plans, year by year. */
function tellYears(plans: ReportPlan[]) {
  const years = Map.groupBy(
    plans.flatMap(({ milestones }) => milestones),
    ({ year }) => year,
  )
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, milestones]) => ({
      year,
      milestones: milestones.map(({ id, title, summary }) => ({ id, title, summary })),
    }))
}

function tellPlan({ slug, title, strategicGoal, summary, axes }: ReportPlan, telling: Telling) {
  const { t } = telling
  const actions = axes.flatMap(axis => axis.actions)
  const achieved = actions.filter(({ percent }) => percent === 100).length
  const unknown = actions.filter(({ percent }) => percent === null).length
  return {
    slug,
    title,
    strategicGoal,
    summary,
    counts: [
      achieved > 0 && t('achieved', { count: achieved, all: actions.length }),
      unknown > 0 && t('unknown', { count: unknown }),
    ].filter(sentence => sentence !== false),
    axes: axes
      .filter(axis => axis.actions.length > 0)
      .map(axis => ({
        id: axis.id,
        title: axis.title,
        summary: axis.summary,
        actions: axis.actions.map(action => tellAction(action, telling)),
      })),
  }
}

function tellAction({ slug, title, audience, percent }: ReportAction, { language }: Telling) {
  return {
    slug,
    title,
    audience,
    progress:
      percent === null ? undefined : { text: formatPercent(percent, language), picture: progressChart(percent) },
  }
}

/** An indicator line by line, with its picture. */
function tellLines(indicator: ReportIndicator, telling: Telling) {
  const { unit, rows } = indicator
  const { t, language } = telling
  return {
    ...pictureOf(indicator, telling),
    rows: rows.map((row, index) => ({
      key: String(index),
      slug: row.edition?.slug,
      name: rowName(row, telling),
      value: row.value === undefined ? t('notPublished') : valueWords(row.value, unit, language),
      nature: row.nature ? t(`natures.${row.nature}`) : '–',
      source: rowSource(row, telling),
      note: row.note,
    })),
  }
}

export type ToldImpact = ReturnType<typeof tellImpact>
