import type { TFunction } from 'i18next'
import type { Words } from '~/features/figures/words'
import { AREA } from '~/features/neighbourhood/area'
import type { AreaShare } from '~/features/neighbourhood/population.server'
import { CUMULATIVE_SHARES, type Cumulative } from './cumulative.server'

/** A number as a poster shows it, its words, and over what it stands. */
export type Tile = { key: string; number: string; text: string; note: string }

type Shown = { cumulative: Cumulative; area: AreaShare | undefined }

/** What all editions make together: the people first, each nature said, then shares, over how many editions. */
export function cumulativeTiles({ cumulative, area }: Shown, t: TFunction<'comparison'>, words: Words): Tile[] {
  const { counted, declared, editions, shares } = cumulative
  const people = counted.people + declared.people
  const known = counted.editions + declared.editions
  return [
    {
      key: 'participants',
      number: words.number(people),
      text: t('participants', { count: people }),
      note: t(`natures.${natureOf(cumulative)}`, {
        counted: words.number(counted.people),
        declared: words.number(declared.people),
      }),
    },
    {
      key: 'editions',
      number: words.number(editions),
      text: t('editions', { count: editions }),
      note: known === editions ? t('allPublish') : t('publish', { count: known }),
    },
    ...CUMULATIVE_SHARES.flatMap((share): Tile[] => {
      const found = shares[share]
      if (!found) return []
      const over = t('over', { count: found.editions })
      const beside =
        share === 'qpv' && area ? ` ${t('area', { share: words.percent(area.percent), name: AREA.name })}` : ''
      return [{ key: share, number: words.percent(found.percent), text: t(`shares.${share}`), note: over + beside }]
    }),
  ]
}

function natureOf({ counted, declared }: Cumulative) {
  if (declared.people === 0) return 'counted'
  return counted.people === 0 ? 'declared' : 'both'
}
