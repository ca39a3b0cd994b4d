import type { Venue } from 'db/schema/venues'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venueAddress } from '~/features/edition/words'
import { Fact, Facts } from '~/ui/facts'

/** When, where, how to come, and that nothing is asked. */
export function EditionFacts({ edition, isOver }: { edition: EditionWithVenue; isOver: boolean }) {
  const { t, i18n } = useTranslation('edition')
  const { venue, startsAt, heldOn } = edition
  return (
    <Facts>
      <Fact label={t('page.when')}>
        <p className="font-bold first-letter:uppercase">{editionDate(edition, t, i18n.language as Language)}</p>
        {heldOn && !startsAt && <p className="text-stone first-letter:uppercase">{t('hoursUnknown')}</p>}
      </Fact>
      <Fact label={t('page.where')}>
        {venue ? <Place venue={venue} /> : <p className="first-letter:uppercase">{t('placeUnknown')}</p>}
      </Fact>
      {venue?.transport && (
        <Fact label={t('page.transport')}>
          <p lang="fr">{venue.transport}</p>
        </Fact>
      )}
      {!isOver && <WhatToKnow accessibility={venue?.accessibility} />}
    </Facts>
  )
}

function Place({ venue }: { venue: Venue }) {
  const { t } = useTranslation('edition')
  const { latitude, longitude } = venue
  return (
    <>
      <p lang="fr" className="font-bold">
        {venue.name}
      </p>
      <p lang="fr">{venueAddress(venue)}</p>
      {latitude && longitude && (
        <a
          href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
          className="inline-flex min-h-touch items-center"
        >
          {t('page.map')}
        </a>
      )}
    </>
  )
}

function WhatToKnow({ accessibility }: { accessibility?: string | null }) {
  const { t } = useTranslation('edition')
  return (
    <>
      <Fact label={t('page.access')}>
        {accessibility && <p lang="fr">{accessibility}</p>}
        <p>{t('page.accessUnknown')}</p>
      </Fact>
      <Fact label={t('page.price')}>{t('page.priceText')}</Fact>
      <Fact label={t('page.bring')}>{t('page.bringText')}</Fact>
    </>
  )
}
