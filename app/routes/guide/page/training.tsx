import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { COSTS, LEVEL_TO_ASK, LEVELS, REMOTES, TIMES } from '~/features/guide/words'
import { longDay } from '~/lib/dates'
import { Fact, Facts } from '~/ui/facts'
import type { Around } from './find-around.server'
import { NextEdition } from './next-edition'
import { PageFrame } from './page-frame'
import { LinksPart, TextPart } from './parts'
import { WebButton } from './web-button'

type Props = { page: PublishedPage<'training'>; around: Around }

/** A training: level, duration, price, who pays, when and where. */
export function Training({ page, around }: Props) {
  const { t, i18n } = useTranslation('guide')
  const { body, level, leadsTo, duration, time, cost, funding, startsOn, place, remote, description, web } =
    page.content
  const starts = startsOn.map(day => longDay(day, i18n.language as Language))
  const facts: [label: string, value: string | null | undefined][] = [
    [t('training.level'), level ? LEVELS[level] : LEVEL_TO_ASK],
    [t('training.duration'), duration ?? (time && TIMES[time])],
    [t('training.cost'), COSTS[cost]],
    [t('training.startsOn'), starts.join('\n')],
    [t('training.place'), place],
    [t('training.remote'), remote && REMOTES[remote]],
    [t('training.leadsTo'), leadsTo],
    [t('training.body'), body],
  ]
  return (
    <PageFrame page={page}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
        <Facts>
          {facts.map(
            ([label, value]) =>
              value && (
                <Fact key={label} label={label}>
                  <span lang={label === t('training.startsOn') ? undefined : 'fr'} className="whitespace-pre-line">
                    {value}
                  </span>
                </Fact>
              ),
          )}
        </Facts>
        <WebButton web={web} />
        <TextPart title={t('training.description')} text={description} />
        <TextPart title={t('training.public')} text={page.content.public} />
        <TextPart title={t('training.funding')} text={funding} />
        <LinksPart title={t('training.jobs')} links={around.jobs} />
      </div>
      <NextEdition title={t('training.meet')} around={around} />
    </PageFrame>
  )
}
