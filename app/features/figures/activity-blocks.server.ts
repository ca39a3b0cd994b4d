import { HANDOUTS, type Handout } from 'db/schema/words'
import { byKind, type ShownActivity } from '~/features/statistics/activity-figures'
import { barChart } from '~/lib/chart.server'
import { clockTime } from '~/lib/dates'
import type { Block } from './blocks.server'
import type { Words } from './words'

const DRAWN_AT_MOST = 12
const PLACES = ['confirmed', 'waiting', 'givenBack', 'released'] as const

/** Who went to which activity, and what became of the places: the latter for organisers alone, with every number. */
export function activityBlocks(
  activities: readonly ShownActivity[],
  words: Words,
  { isExact }: { isExact: boolean },
): Block[] {
  if (activities.length === 0) return []
  const { t, number } = words
  const kinds = byKind(activities)
  const isWhole = activities.every(({ isCounted, attended }) => !isCounted || attended !== undefined)
  const visits = kinds.reduce((sum, kind) => sum + (kind.visits ?? 0), 0)
  return [
    {
      id: 'activities',
      title: visits
        ? t(isWhole ? 'sentences.visits' : 'sentences.visitsShown', { count: visits, formatted: number(visits) })
        : t('titles.everyActivity'),
      pictures: activitiesPicture(activities, words),
      notes: [t('activitiesNote'), ...(isWhole ? [] : [t('activitiesHidden')])],
      caption: t('captions.activities'),
      columns: activityColumns(isExact, words),
      rows: activities.map(activity => ({ key: activity.id, cells: activityCells(activity, isExact, words) })),
    },
    {
      id: 'kinds',
      title: t('titles.kinds'),
      pictures: undefined,
      notes: [],
      caption: t('captions.kinds'),
      columns: [t('columns.kind'), t('columns.activities'), t('columns.visits')],
      rows: kinds.map(kind => ({
        key: kind.kind,
        cells: [t(`answers.kind.${kind.kind}`), number(kind.activities), known(kind.visits, words)],
      })),
    },
  ]
}

/** Guides and gifts; nothing when none was noted. */
export function handoutsBlock(handouts: Record<Handout, number> | undefined, { t, number }: Words): Block[] {
  if (!handouts || HANDOUTS.every(item => handouts[item] === 0)) return []
  const { guides } = handouts
  return [
    {
      id: 'handouts',
      title: guides ? t('sentences.guides', { count: guides, formatted: number(guides) }) : t('titles.handouts'),
      pictures: undefined,
      notes: [],
      caption: t('captions.handouts'),
      columns: [t('columns.what'), t('columns.number')],
      rows: HANDOUTS.map(item => ({ key: item, cells: [t(`answers.handouts.${item}`), number(handouts[item])] })),
    },
  ]
}

function activityColumns(isExact: boolean, { t }: Words): string[] {
  const places = isExact ? PLACES.map(column => t(`columns.${column}`)) : []
  return [t('columns.activity'), t('columns.capacity'), t('columns.attended'), t('columns.fill'), ...places]
}

function activityCells(activity: ShownActivity, isExact: boolean, words: Words): string[] {
  const { t, number, percent, language } = words
  const { title, startsAt, capacity, isCounted, attended, fill } = activity
  return [
    `${title}, ${clockTime(new Date(startsAt), language)}`,
    capacity === null ? '–' : number(capacity),
    isCounted ? known(attended, words) : t('notCounted'),
    fill === undefined ? '–' : percent(fill),
    ...(isExact ? PLACES.map(column => known(activity[column], words)) : []),
  ]
}

function known(count: number | undefined, { t, number }: Words): string {
  return count === undefined ? t('hidden') : number(count)
}

/** The activities that most people went to. */
function activitiesPicture(activities: readonly ShownActivity[], { number }: Words) {
  const drawn = activities
    .flatMap(({ title, attended }) => (attended ? [{ title, attended }] : []))
    .sort((a, b) => b.attended - a.attended)
    .slice(0, DRAWN_AT_MOST)
  if (drawn.length === 0) return undefined
  return barChart(
    drawn.map(({ title, attended }) => ({
      label: title,
      bars: [{ value: attended, text: number(attended), look: 'full' }],
    })),
  )
}
