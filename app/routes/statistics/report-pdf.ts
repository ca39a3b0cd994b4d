import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawReport } from '~/features/edition-report/draw.server'
import { findReport } from '~/features/edition-report/find.server'
import { translatorFor } from '~/lib/i18n.server'
import { requirePublicFigures } from './require-public-figures.server'

/** The report of an edition, with the figures that everybody may read. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { edition, shown, words } = await requirePublicFigures(asked, now)
  const said = { words, t: translatorFor(words.language).getFixedT(words.language, 'report') }
  const pdf = await drawReport(await findReport({ edition, shown, now }, said), said)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="bilan-${edition.slug}.pdf"`,
      'Content-Length': String(pdf.length),
    },
  })
}
