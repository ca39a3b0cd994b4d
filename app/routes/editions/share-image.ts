import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/features/edition/queries.server'
import { drawShareImage } from '~/features/edition/share-image.server'
import { capitalise, editionDate, venueName } from '~/features/edition/words'
import { notFound } from '~/lib/http.server'
import { translatorFor } from '~/lib/i18n.server'

const HOUR = 3600

/** The picture of a shared link, in French whoever asks: it is fetched by machines. */
export async function loader({ params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const t = translatorFor('fr').getFixedT('fr', 'edition')
  const image = drawShareImage({
    number: edition.number,
    name: edition.name,
    lines: [capitalise(editionDate(edition, t, 'fr')), capitalise(venueName(edition.venue, t)), t('share.free')],
  })
  return new Response(new Uint8Array(image), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': `public, max-age=${HOUR}` },
  })
}
