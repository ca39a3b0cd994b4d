import type { JOB_KINDS } from 'db/schema/words'
import type { TFunction } from 'i18next'
import type { Block } from '~/features/figures/blocks.server'
import type { Words } from '~/features/figures/words'
import { barChart } from '~/lib/chart.server'
import { translatorFor } from '~/lib/i18n.server'
import { type CohortResult, isForward } from './results'

type Telling = { t: TFunction<'outcome'>; duration: string; words: Words; threshold: number }

/** One question and its answers as a page shows them, the response rate always beside; then what helped, if anything is shown. */
export function cohortBlocks(result: CohortResult, threshold: number, words: Words): Block[] {
  const t = translatorFor(words.language).getFixedT(words.language, 'outcome')
  const telling = { t, duration: t('duration', { count: result.months }), words, threshold }
  return [answersBlock(result, telling), ...helpsBlock(result, telling)]
}

function answersBlock(result: CohortResult, telling: Telling): Block {
  const { t, duration, words } = telling
  const { months, response, forward, situations } = result
  const title = forward ? 'forward' : response ? 'noForward' : 'tooFew'
  const pictures = pictureOf(result, telling)
  return {
    id: `outcomes-${months}`,
    title: t(`results.${title}`, { duration, percent: forward && words.percent(forward.percent) }),
    pictures,
    notes: [
      responseWords(result, telling),
      ...(forward ? [t('results.meaning')] : []),
      ...(pictures ? [t('results.bricks')] : []),
      ...(situations?.hidden || result.kinds?.hidden ? [t('results.hidden')] : []),
    ],
    caption: t('results.caption', { duration }),
    columns: [t('results.columns.answer'), t('results.columns.people'), t('results.columns.share')],
    rows: rowsOf(result, telling),
  }
}

function responseWords({ asked, response }: CohortResult, { t, words, threshold }: Telling): string {
  if (response) {
    const { answered, percent } = response
    const said = { count: answered, formatted: words.number(answered), percent: words.percent(percent) }
    if (response.answered === response.asked) return t('results.everybody', said)
    return t('results.response', { ...said, asked: words.number(response.asked) })
  }
  return asked === undefined
    ? t('results.fewResponses', { threshold })
    : t('results.fewOf', { threshold, asked: words.number(asked) })
}

/** None when every answer is hidden. */
function rowsOf({ situations, kinds }: CohortResult, { t, words }: Telling): Block['rows'] {
  if (situations?.cells.every(({ count }) => count === undefined)) return []
  const people = (count: number | undefined) => (count === undefined ? words.t('hidden') : words.number(count))
  const share = (percent: number | undefined) => (percent === undefined ? '–' : words.percent(percent))
  const shown = kinds?.cells.some(({ count }) => count !== undefined) ? kinds.cells : []
  const jobs = shown.map(({ key, count }) => ({
    key: `job-${key}`,
    cells: [t(`results.kinds.${key as (typeof JOB_KINDS)[number]}`), people(count), '–'],
  }))
  return (situations?.cells ?? []).flatMap(({ key, count, share: percent }) => [
    { key, cells: [t(`results.situations.${key as 'job'}`), people(count), share(percent)] },
    ...(key === 'job' ? jobs : []),
  ])
}

function pictureOf({ situations }: CohortResult, { t, words }: Telling): Block['pictures'] {
  const drawn = (situations?.cells ?? []).flatMap(({ key, count }) =>
    count === undefined
      ? []
      : {
          label: t(`results.situations.${key as 'job'}`),
          bars: [
            { value: count, text: words.number(count), look: isForward(key) ? ('full' as const) : ('hollow' as const) },
          ],
        },
  )
  return drawn.length > 0 ? barChart(drawn) : undefined
}

/** Several answers each: every one stands alone, and those that are hidden are left out of the picture. */
function helpsBlock({ months, helped, response }: CohortResult, { t, duration, words }: Telling): Block[] {
  const shown = (helped ?? []).filter(({ count }) => count)
  if (!response || shown.length === 0) return []
  const name = (key: (typeof shown)[number]['key']) => t(`helps.${key}`)
  const bar = (count = 0) => ({ value: count, text: words.number(count), look: 'full' as const })
  return [
    {
      id: `helped-${months}`,
      title: t('results.helpedTitle', { duration }),
      pictures: barChart(shown.map(({ key, count }) => ({ label: name(key), bars: [bar(count)] }))),
      notes: [
        t('results.helpedNote', { people: words.people(response.answered) }),
        ...(helped?.some(({ count }) => count === undefined) ? [t('results.hidden')] : []),
      ],
      caption: t('results.helpedCaption', { duration }),
      columns: [t('results.columns.answer'), t('results.columns.people')],
      rows: (helped ?? []).map(({ key, count }) => ({
        key,
        cells: [name(key), count === undefined ? words.t('hidden') : words.number(count)],
      })),
    },
  ]
}
