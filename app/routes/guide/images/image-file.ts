import type { LoaderFunctionArgs } from '@remix-run/node'
import { findImage, findImageFile } from '~/features/guide-image/queries.server'
import { notFound } from '~/lib/http.server'

/** A picture of the guide, for everybody: its address never shows anything else. */
export async function loader({ params }: LoaderFunctionArgs) {
  const image = (await findImage(params.image)) ?? notFound()
  const content = (await findImageFile(image)) ?? notFound()
  return new Response(content, {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
