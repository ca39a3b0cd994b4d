import type { LoaderFunctionArgs } from '@remix-run/node'
import { figureWords } from '~/features/figures/figure-words'
import { summaryFigures } from '~/features/figures/summary'
import { figuresPicture, saidFigures } from '~/features/partner-figures/figures-picture'
import { findT } from '~/lib/i18n.server'
import { requirePublicFigures } from '../statistics/require-public-figures.server'

const MINUTES = 10

/** The public figures that sum an edition up, as a picture for other sites. */
export async function loader(asked: LoaderFunctionArgs) {
  const { edition, shown, words } = await requirePublicFigures(asked, new Date())
  const t = await findT(asked.request, 'partner')
  const { name, year } = edition
  const picture = figuresPicture({
    title: t('embed.figuresOf', { name, year }),
    credit: `${t(`natures.${shown.kind}`)} ${t('embed.credit')}`,
    figures: saidFigures(summaryFigures(shown), figure => figureWords(figure, words)),
  })
  return new Response(picture, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': `public, max-age=${MINUTES * 60}`,
      Vary: 'Accept-Language, Cookie',
    },
  })
}
