import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/features/edition/queries.server'
import { watch } from '~/features/screen/watch.server'
import { notFound } from '~/lib/http.server'

/** An event whenever places of the edition are taken or freed; the screen then asks for them again. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const response = await watch('places', edition.id, { signal: request.signal, who: context.address ?? '' })
  return response ?? new Response('Too many screens', { status: 503, headers: { 'Retry-After': '60' } })
}
