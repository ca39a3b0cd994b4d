import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { capitalise, editionDate, venuePlace } from '~/features/edition/words'

/** When in bold, then where. */
export function DayAndPlace({ edition }: { edition: EditionWithVenue }) {
  const { t, i18n } = useTranslation('edition')
  return (
    <p>
      <strong>{capitalise(editionDate(edition, t, i18n.language as Language))}</strong>
      <br />
      {edition.venue ? venuePlace(edition.venue) : t('placeUnknown')}
    </p>
  )
}
