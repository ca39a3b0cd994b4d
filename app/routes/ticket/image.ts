import type { LoaderFunctionArgs } from '@remix-run/node'
import { editionDate, venueAddress } from '~/features/edition/words'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { drawTicketImage } from '~/features/ticket/ticket-image.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { ordinal } from '~/lib/numbers'
import { PRIVATE } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  if (registration.cancelledAt) notFound()
  const { edition, shortCode, ticketSerial } = registration
  const language = await findLanguage(request)
  const t = await findT(request, 'ticket')
  const tEdition = await findT(request, 'edition')
  const { venue } = edition
  const png = drawTicketImage({
    address: await findTicketAddress(edition, ticketSerial),
    shortCode,
    title: t('editionName', { rank: ordinal(edition.number, language), name: edition.name }),
    lines: [editionDate(edition, tEdition, language), ...(venue ? [venue.name, venueAddress(venue)] : [])],
    hint: t('image.show'),
  })
  return new Response(new Uint8Array(png), {
    headers: [
      ...PRIVATE,
      ['Content-Type', 'image/png'],
      ['Content-Disposition', `attachment; filename="billet-lnpsq-${edition.number}.png"`],
    ],
  })
}
