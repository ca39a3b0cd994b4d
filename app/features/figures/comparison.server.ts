import type { Edition } from 'db/schema/editions'
import { declaredParticipantsByEdition, listEditions } from '~/features/edition/queries.server'
import { participantsByEdition } from '~/features/statistics/participants.server'
import { areFiguresPublic } from '~/features/statistics/policy'
import { barChart } from '~/lib/chart.server'
import type { Block } from './blocks.server'
import type { Words } from './words'

type Compared = {
  edition: Edition
  nature: 'counted' | 'declared' | 'unpublished'
  participants: number | undefined
}

/** Participants of every edition whose figures are public, counted or declared, each said as such. */
export async function comparisonBlock(now: Date, words: Words): Promise<Block> {
  const { t } = words
  const compared = await compareEditions(now)
  return {
    id: 'comparison',
    title: t('titles.comparison'),
    pictures: barChart(
      compared.flatMap(({ edition, nature, participants }) => {
        if (participants === undefined || participants < thresholdOf(edition, nature)) return []
        const look = nature === 'counted' ? 'full' : 'hollow'
        return [{ label: nameOf(edition), bars: [{ value: participants, text: words.number(participants), look }] }]
      }),
    ),
    notes: [t('comparisonNote')],
    caption: t('captions.comparison'),
    columns: [t('columns.edition'), t('columns.people'), t('columns.nature')],
    rows: compared.map(({ edition, nature, participants }) => ({
      key: edition.slug,
      cells: [
        nameOf(edition),
        participantsText(participants, thresholdOf(edition, nature), words),
        t(`natures.${nature}`),
      ],
    })),
  }
}

async function compareEditions(now: Date): Promise<Compared[]> {
  const [editions, declared] = await Promise.all([listEditions(), declaredParticipantsByEdition()])
  const shown = editions.filter(edition => areFiguresPublic(edition, now)).reverse()
  const heldHere = shown.filter(({ id, registrationOpensAt }) => registrationOpensAt && !declared.has(id))
  const counted = await participantsByEdition(heldHere.map(edition => edition.id))
  return shown.map((edition): Compared => {
    if (declared.has(edition.id)) return { edition, nature: 'declared', participants: declared.get(edition.id) }
    if (!heldHere.includes(edition)) return { edition, nature: 'unpublished', participants: undefined }
    return { edition, nature: 'counted', participants: counted.get(edition.id) ?? 0 }
  })
}

function participantsText(participants: number | undefined, threshold: number, { t, number }: Words): string {
  if (participants === undefined) return '–'
  return participants < threshold ? t('fewer', { threshold }) : number(participants)
}

/** What a report has printed is public whatever its size. */
function thresholdOf(edition: Edition, nature: Compared['nature']): number {
  return nature === 'counted' ? edition.disclosureThreshold : 0
}

function nameOf({ name, year }: Edition): string {
  return `${name}, ${year}`
}
