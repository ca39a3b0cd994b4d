import type { Block } from '~/features/figures/blocks.server'
import type { Words } from '~/features/figures/words'
import { AREA } from '~/features/neighbourhood/area'
import type { AreaShare } from '~/features/neighbourhood/population.server'
import { type Bar, barChart } from '~/lib/chart.server'
import { ordinal } from '~/lib/numbers'
import type { Compared } from './compare.server'

const SHARES = ['women', 'under-26', 'qpv'] as const

/** Editions side by side: how many people came, then each share that one of them at least publishes. */
export function comparisonBlocks(compared: Compared[], area: AreaShare | undefined, words: Words): Block[] {
  const shares = SHARES.filter(share => compared.some(({ figures }) => figures[share] !== undefined))
  return [
    participantsBlock(compared, words),
    ...shares.map(share => shareBlock(share, { compared, area: share === 'qpv' ? area : undefined }, words)),
  ]
}

/** How many people came to each of these editions, counted or declared, each said as such. */
export function participantsBlock(compared: Compared[], words: Words): Block {
  const { t } = words
  return {
    id: 'comparison',
    title: t('titles.comparison'),
    pictures: pictureOf(compared, 'participants', words),
    notes: [t('comparisonNote')],
    caption: t('captions.comparison'),
    columns: [t('columns.edition'), t('columns.people'), t('columns.nature')],
    rows: compared.map(edition => ({
      key: edition.slug,
      cells: [nameOf(edition, compared, words), participantsText(edition, words), t(`natures.${edition.nature}`)],
    })),
  }
}

type Shown = { compared: Compared[]; area: AreaShare | undefined }

/** With the area's own share below, where there is one to be compared with. */
function shareBlock(share: (typeof SHARES)[number], { compared, area }: Shown, words: Words): Block {
  const { t, percent } = words
  const people = area && {
    key: 'area',
    cells: [t('compared.area', AREA), percent(area.percent), t('natures.population')],
  }
  const areaRow = area && {
    label: t('compared.area', AREA),
    bars: [{ value: area.percent, text: percent(area.percent), look: 'hollow' } satisfies Bar],
  }
  return {
    id: `compared-${share}`,
    title: t(`compared.titles.${share}`),
    pictures: pictureOf(compared, share, words, areaRow ? [areaRow] : []),
    notes: [t('compared.note'), ...(area ? [t('compared.areaNote', { source: AREA.populationSource })] : [])],
    caption: t(`compared.captions.${share}`),
    columns: [t('columns.edition'), t('columns.share'), t('columns.nature')],
    rows: [
      ...compared.map(edition => {
        const value = edition.figures[share]
        const cells = [
          nameOf(edition, compared, words),
          value === undefined ? '–' : percent(value),
          t(`natures.${edition.nature}`),
        ]
        return { key: edition.slug, cells }
      }),
      ...(people ? [people] : []),
    ],
  }
}

type Row = Parameters<typeof barChart>[0][number]

function pictureOf(compared: Compared[], indicator: keyof Compared['figures'], words: Words, more: Row[] = []) {
  const drawn = compared.flatMap((edition): Row[] => {
    const value = edition.figures[indicator]
    if (value === undefined) return []
    const look = edition.nature === 'declared' ? 'hollow' : 'full'
    const text = indicator === 'participants' ? words.number(value) : words.percent(value)
    return [{ label: nameOf(edition, compared, words), bars: [{ value, text, look }] }]
  })
  return drawn.length ? barChart([...drawn, ...more]) : undefined
}

function participantsText({ nature, figures: { participants }, threshold }: Compared, { t, number }: Words): string {
  if (participants !== undefined) return number(participants)
  return nature === 'counted' ? t('fewer', { threshold }) : '–'
}

/** Two of one place and year bear their number too. */
function nameOf({ name, year, number }: Compared, compared: Compared[], { language }: Words): string {
  const isAlone = compared.filter(other => other.name === name && other.year === year).length === 1
  return isAlone ? `${name}, ${year}` : `${name}, ${year} (${ordinal(number, language)})`
}
