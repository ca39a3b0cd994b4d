import type { Organisation } from 'db/schema/organisations'
import { type EditionWithVenue, findEdition } from '~/features/edition/queries.server'
import { editionDate } from '~/features/edition/words'
import { otherCounts } from '~/features/figures/after-work'
import { firstFigure } from '~/features/figures/first-figure'
import { findPublicBlocks } from '~/features/figures/public-blocks.server'
import { summaryFigures } from '~/features/figures/summary'
import { type Words, wordsFor } from '~/features/figures/words'
import { embedCode } from '~/features/partner-figures/embed.server'
import { findOwnPart } from '~/features/partner-figures/own-part.server'
import { listEditionIdsOf } from '~/features/partner-figures/queries.server'
import { areFiguresPublic } from '~/features/statistics/policy'
import { findPublicFigures, type PublicFigures } from '~/features/statistics/public-figures.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'

type Asked = { request: Request; organisation: Organisation; edition: EditionWithVenue; base: string; now: Date }

/** What the page of an edition shows to an organisation that takes part in it, whichever door leads there; else 404. */
export async function editionPage({ request, organisation, edition, base, now }: Asked) {
  if (!(await listEditionIdsOf(organisation.id)).has(edition.id)) notFound()
  const [language, t, statistics, words] = await Promise.all([
    findLanguage(request),
    findT(request, 'partner'),
    findT(request, 'statistics'),
    findT(request, 'edition'),
  ])
  const found = areFiguresPublic(edition, now) ? await findPublicFigures(edition, now) : undefined
  const { slug, name, number, year } = edition
  return {
    base,
    organisation: organisation.name,
    title: t('metaEdition', { edition: `${name}, ${year}` }),
    edition: { slug, name, number, year },
    when: editionDate(edition, words, language),
    own: await findOwnPart(organisation.id, edition.id, found?.shown),
    shown: found && (await shownPart(edition, found.shown, wordsFor(statistics, language, found.names))),
    code: embedCode(edition, t, language),
  }
}

/** The edition of the address, published; else 404. */
export async function requireEdition(slug: string | undefined): Promise<EditionWithVenue> {
  return (await findEdition(slug)) ?? notFound()
}

async function shownPart(edition: EditionWithVenue, shown: PublicFigures, words: Words) {
  return {
    state: shown.kind,
    threshold: shown.kind === 'counted' ? shown.threshold : undefined,
    figure: firstFigure(shown, words),
    summary: summaryFigures(shown),
    counts: otherCounts(shown),
    blocks: await findPublicBlocks(edition, shown, words),
  } as const
}
