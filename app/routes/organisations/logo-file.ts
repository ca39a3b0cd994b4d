import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLogoFile } from '~/features/organisation/logo-files.server'
import { findOrganisation } from '~/features/organisation/queries.server'
import { notFound } from '~/lib/http.server'

const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'

/** An organisation's logo, for everybody. The address that names its version never changes what it shows. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { logoKey } = (await findOrganisation(params.organisation)) ?? notFound()
  if (!logoKey) return notFound()

  const { searchParams } = new URL(request.url)
  const size = searchParams.get('taille') === 'petite' ? 'small' : 'whole'
  const version = `"${logoKey}-${size}"`
  const headers = {
    'Cache-Control': searchParams.get('v') === logoKey ? FOR_EVER : ASK_AGAIN,
    ETag: version,
    'Content-Type': 'image/webp',
  }
  if (request.headers.get('If-None-Match')?.includes(version)) return new Response(null, { status: 304, headers })
  return new Response((await findLogoFile(logoKey, size)) ?? notFound(), { headers })
}
