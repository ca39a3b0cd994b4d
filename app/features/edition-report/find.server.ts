import { PARTICIPATION_ROLES } from 'db/schema/words'
import { listProgramme } from '~/features/activity/queries.server'
import { participantsBlock } from '~/features/comparison/blocks.server'
import { compareNearest } from '~/features/comparison/compare.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { capitalise, editionDate, venuePlace } from '~/features/edition/words'
import { otherCounts } from '~/features/figures/after-work'
import { firstFigure } from '~/features/figures/first-figure'
import { findPublicBlocks } from '~/features/figures/public-blocks.server'
import { publishedHeadline, summaryFigures } from '~/features/figures/summary'
import type { Words } from '~/features/figures/words'
import { listParticipants } from '~/features/organisation/queries.server'
import { listQuotes } from '~/features/quote/quotes.server'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { distances, type Targets } from '~/features/target/distances'
import { findTargets } from '~/features/target/queries.server'
import { config } from '~/lib/config.server'
import { clockTime } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import type { EditionReport, Said } from './report'

type Asked = { edition: EditionWithVenue; shown: PublicFigures; now: Date }

/** What the report of an edition says to everybody. */
export async function findReport({ edition, shown, now }: Asked, { words, t }: Said): Promise<EditionReport> {
  const { language } = words
  const [compared, programme, participants, targets, quotes, blocks] = await Promise.all([
    compareNearest(edition, now),
    listProgramme(edition.id),
    listParticipants(edition.id),
    findTargets(edition.id),
    listQuotes(edition.id),
    findPublicBlocks(edition, shown, words),
  ])
  const editionT = translatorFor(language).getFixedT(language, 'edition')
  return {
    edition,
    when: capitalise(editionDate(edition, editionT, language)),
    where: edition.venue ? venuePlace(edition.venue) : editionT('placeUnknown'),
    shown,
    figure: firstFigure(shown, words),
    summary: summaryFigures(shown),
    counts: otherCounts(shown),
    // The map’s numbers stand in the table of neighbourhoods: six pages have no room for both.
    blocks: blocks.filter(({ id }) => id !== 'map'),
    comparison: participantsBlock(compared, words),
    aims: aimsOf(targets, shown, words),
    programme: programme
      .filter(({ cancelledAt }) => !cancelledAt)
      .map(({ startsAt, endsAt, title, hosts }) => ({
        hours: `${clockTime(startsAt, language)} – ${clockTime(endsAt, language)}`,
        title,
        hosts: hosts.map(({ name }) => name).join(', '),
      })),
    roles: PARTICIPATION_ROLES.flatMap(role => {
      const names = participants.filter(({ roles }) => roles.includes(role)).map(({ name }) => name)
      return names.length > 0 ? [{ role: t(`roles.${role}`), names }] : []
    }),
    quotes,
    address: `${config.appUrl}/editions/${edition.slug}/statistiques`,
    now,
  }
}

/** Only what everybody may know of: what is hidden stays so. */
function aimsOf(targets: Targets, shown: PublicFigures, words: Words): EditionReport['aims'] {
  const { t, number, percent } = words
  return distances(targets, publishedHeadline(shown)).map(({ indicator, target, reached: value }) => {
    const said = indicator === 'participants' ? number : percent
    return {
      what:
        indicator === 'job-seekers' ? words.answer('situation', 'job-seeker') : capitalise(t(`figures.${indicator}`)),
      aim: said(target),
      reached: value === undefined ? t('unpublished') : said(value),
    }
  })
}
