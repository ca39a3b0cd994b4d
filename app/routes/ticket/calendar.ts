import type { LoaderFunctionArgs } from '@remix-run/node'
import { venuePlace, venuePosition } from '~/features/edition/words'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { calendarFile } from '~/lib/calendar.server'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

/** The day in the person's agenda. Agendas are shared: the short code goes in, the private page's address does not. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition, shortCode, cancelledAt } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const t = await findT(request, 'edition')
  const tTicket = await findT(request, 'ticket')
  const calendar = calendarFile({
    id: `edition-${edition.number}@lnpsq`,
    title: t('page.title', { name: edition.name }),
    description: [tTicket('shortCode', { letters: groupShortCode(shortCode) }), edition.venue?.transport]
      .filter(Boolean)
      .join('\n'),
    place: edition.venue ? venuePlace(edition.venue) : undefined,
    position: venuePosition(edition.venue),
    url: `${config.appUrl}/editions/${edition.slug}`,
    startsAt: edition.startsAt ?? edition.heldOn ?? notFound(),
    endsAt: edition.endsAt ?? undefined,
    isCancelled: cancelledAt !== null,
  })
  calendar.headers.set('Cache-Control', 'no-store')
  return calendar
}
