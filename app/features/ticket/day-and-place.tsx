import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venuePlace } from '~/features/edition/words'

/** When in bold, then where. */
export function DayAndPlace({ edition }: { edition: EditionWithVenue }) {
  const { t, i18n } = useTranslation('edition')
  const day = editionDate(edition, t, i18n.language as Language)
  return (
    <p>
      <strong>{day.charAt(0).toUpperCase() + day.slice(1)}</strong>
      <br />
      {edition.venue ? venuePlace(edition.venue) : t('placeUnknown')}
    </p>
  )
}
