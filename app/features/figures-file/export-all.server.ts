import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findOrganiserFigures } from '~/features/figures/organiser-figures.server'
import { wordsFor } from '~/features/figures/words'
import { findFrozen } from '~/features/statistics/freeze.server'
import { translatorFor } from '~/lib/i18n.server'
import { figuresWorkbook, WORKBOOK } from './workbook.server'

type Asked = { edition: EditionWithVenue; actor: Actor; now: Date }

const SUMMARY = ['participants', 'women', 'under-26', 'qpv', 'companies', 'candidates', 'guides', 'goodies'] as const

/** Every figure of an edition, exact: what was counted, then what a report declared. Who took it out is kept. */
export async function exportAllFigures({ edition, actor, now }: Asked) {
  const translator = translatorFor('fr')
  const t = translator.getFixedT('fr', 'statistics')
  const { counted, declared, headline } = await findOrganiserFigures(edition, t)
  const frozen = await findFrozen(edition.id)
  await recordDeed({
    actor,
    verb: 'export',
    subject: 'export',
    editionId: edition.id,
    after: { subject: 'figures', format: 'xlsx' },
  })
  const first = counted ?? declared
  if (!first) throw new Error('An edition has figures of one kind at least')
  const known = SUMMARY.flatMap(indicator => {
    const value = headline[indicator]
    const unit = indicator === 'women' || indicator === 'under-26' || indicator === 'qpv' ? 'percent' : 'count'
    return value === undefined ? [] : [{ indicator, value, unit } as const]
  })
  const parts = figuresWorkbook(
    {
      edition,
      figure: first.figure,
      summary: counted ? known : (declared?.counts ?? []),
      blocks: [...(counted?.blocks ?? []), ...(declared?.blocks ?? [])],
      notes: [translator.getFixedT('fr', 'report')('about.exact')],
      stamp: frozen?.stamp,
      now,
    },
    wordsFor(t, 'fr'),
  )
  return { fileName: `tous-les-chiffres-${edition.slug}.xlsx`, mediaType: WORKBOOK, parts }
}
