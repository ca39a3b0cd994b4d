import { partialDateWords } from '~/features/impact-plan/partial-date'
import type { actionIn, Report, ReportAction } from '~/features/impact-plan/report.server'
import { wallChart } from '~/lib/chart.server'
import { longDay } from '~/lib/dates'
import { formatPercent } from '~/lib/numbers'
import { type Telling, tellIndicator } from '../tell.server'

type Found = NonNullable<ReturnType<typeof actionIn>>

/** An action in words: how far it is, who carries it, for whom, its steps, and what shows it. */
export function tellAction({ plan, axis, action }: Found, report: Report, telling: Telling) {
  const { t, language } = telling
  const { title, summary, lead, partners, audience, percent, progress, steps } = action
  return {
    plan: plan.title,
    axis: axis.title,
    title,
    summary,
    progress: percent === null ? undefined : { text: formatPercent(percent, language), picture: wallChart(percent) },
    facts: [
      { label: t('action.lead'), text: lead },
      { label: t('action.audience'), text: audience },
      { label: t('action.dates'), text: datesOf(action, telling) },
      { label: t('action.partners'), text: partners.join(', ') },
    ].filter((fact): fact is { label: string; text: string } => Boolean(fact.text)),
    steps: steps.map(({ id, title, dueOn, doneOn }) => ({
      id,
      title,
      isDone: doneOn !== null,
      when: doneOn
        ? partialDateWords(doneOn, language)
        : dueOn && t('action.due', { day: partialDateWords(dueOn, language) }),
    })),
    history: progress.map(({ id, percent, notedOn, note }) => ({
      key: String(id),
      day: longDay(notedOn, language),
      percent: formatPercent(percent, language),
      note,
    })),
    evidence: tellEvidence(action, report, telling),
  }
}

function tellEvidence({ evidence }: ReportAction, { indicators }: Report, telling: Telling) {
  return {
    editions: evidence.flatMap(({ edition }) => edition ?? []).map(({ slug, name, year }) => ({ slug, name, year })),
    indicators: indicators
      .filter(({ slug }) => evidence.some(({ indicator }) => indicator?.slug === slug))
      .map(indicator => tellIndicator(indicator, telling)),
    links: evidence.flatMap(({ url, title }) => (url && title ? { url, title } : [])),
  }
}

function datesOf({ startsOn, endsOn }: ReportAction, { t, language }: Telling): string | undefined {
  const [from, to] = [startsOn, endsOn].map(date => (date ? partialDateWords(date, language) : undefined))
  if (from && to) return from === to ? from : t('action.between', { from, to })
  if (from) return t('action.from', { from })
  return to && t('action.until', { to })
}

export type ToldAction = ReturnType<typeof tellAction>
