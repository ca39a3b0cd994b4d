import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { findImage, findImageFile, findShownImage } from '~/features/guide-image/queries.server'
import { notFound } from '~/lib/http.server'

/** A picture of the guide: for everybody while a published page shows it, else for those who write the guide. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const shown = await findShownImage(params.image)
  const image = shown ?? (await findForEditors(request, params.image)) ?? notFound()
  // Asked anew each time: a withdrawn page takes its pictures away.
  const headers = {
    'Cache-Control': shown ? 'public, no-cache' : 'private, no-cache',
    ETag: `"${image.id}"`,
    'Content-Type': 'image/webp',
  }
  if (request.headers.get('If-None-Match')?.includes(headers.ETag)) return new Response(null, { status: 304, headers })
  return new Response((await findImageFile(image)) ?? notFound(), { headers })
}

async function findForEditors(request: Request, id: string | undefined) {
  const member = await findMember(request)
  return member && canEditGuide(member) ? findImage(id) : undefined
}
