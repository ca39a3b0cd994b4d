import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPrintedGuide } from '~/features/guide-print/find.server'
import { drawGuide } from '~/features/guide-print/guide.server'
import { pdfFile } from './pdf-file.server'

/** The whole guide on paper. */
export async function loader({ request }: LoaderFunctionArgs) {
  const guide = await findPrintedGuide()
  return pdfFile(request, { name: 'guide-du-numerique', of: guide, draw: () => drawGuide(guide, new Date()) })
}
