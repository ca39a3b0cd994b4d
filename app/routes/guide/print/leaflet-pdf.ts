import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLeaflet } from '~/features/guide-print/find.server'
import { drawLeaflet } from '~/features/guide-print/leaflet.server'
import { notFound } from '~/lib/http.server'
import { pdfFile } from './pdf-file.server'

/** The leaflet of a family of jobs, to print on both sides and fold. */
export async function loader({ params, ...asked }: LoaderFunctionArgs) {
  const now = new Date()
  const leaflet = (await findLeaflet(params.family, now)) ?? notFound()
  return pdfFile(asked, { name: `depliant-${leaflet.family}`, of: leaflet, now, draw: () => drawLeaflet(leaflet, now) })
}
