import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPrintedGuide } from '~/features/guide-print/find.server'
import { drawGuide } from '~/features/guide-print/guide.server'
import { pdfFile } from './pdf-file.server'

/** The whole guide on paper. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const guide = await findPrintedGuide()
  return pdfFile(asked, { name: 'guide-du-numerique', of: guide, now, draw: () => drawGuide(guide, now) })
}
