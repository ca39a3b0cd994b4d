import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/features/edition/queries.server'
import { venuePlace, venuePosition } from '~/features/edition/words'
import { calendarFile } from '~/lib/calendar.server'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const t = await findT(request, 'edition')
  return calendarFile({
    id: `edition-${edition.number}@lnpsq`,
    title: t('page.title', { name: edition.name }),
    description: [edition.summary, t('calendar.free'), edition.venue?.transport].filter(Boolean).join('\n'),
    place: edition.venue ? venuePlace(edition.venue) : undefined,
    position: venuePosition(edition.venue),
    url: `${config.appUrl}/editions/${edition.slug}`,
    startsAt: edition.startsAt ?? edition.heldOn ?? notFound(),
    endsAt: edition.endsAt ?? undefined,
  })
}
