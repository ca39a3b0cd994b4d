import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPublished } from '~/features/guide/queries.server'
import { findPrintedGuide, sheetOf } from '~/features/guide-print/find.server'
import { drawJobSheet } from '~/features/guide-print/sheet.server'
import { movedTo, notFound } from '~/lib/http.server'
import { pdfFile } from './pdf-file.server'

/** A job sheet on paper; a former address leads to the one in force. */
export async function loader({ params, ...asked }: LoaderFunctionArgs) {
  const now = new Date()
  const page = (await findPublished('job', params.slug)) ?? notFound()
  if (page.slug !== params.slug) return movedTo(`/guide/metiers/${page.slug}/fiche.pdf`)
  const guide = await findPrintedGuide()
  const sheet = sheetOf(guide, guide.job.find(({ id }) => id === page.id) ?? notFound())
  return pdfFile(asked, { name: page.slug, of: sheet, now, draw: () => drawJobSheet(sheet, now) })
}
