import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { DemonstrationNote } from '~/features/edition/demonstration-note'
import { EditionTag } from '~/features/edition/edition-tag'
import type { RegistrationState } from '~/features/edition/moments'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { RegistrationCall } from '~/features/edition/registration-call'
import { editionDate, venueName } from '~/features/edition/words'
import { ButtonLink } from '~/ui/button'

/** The poster: what, when, where, free, and the way in. */
export function NextEdition({ edition, state }: { edition: EditionWithVenue; state: RegistrationState }) {
  const { t, i18n } = useTranslation('edition')
  const { venue, slug } = edition
  return (
    <section className="grid items-end gap-x-12 gap-y-6 md:grid-cols-[1fr_18rem]">
      <div className="grid gap-4">
        <div>
          <EditionTag edition={edition} />
        </div>
        <h1 className="text-[clamp(2.5rem,9.5vw,4.25rem)]">{t('home.title')}</h1>
        <div className="grid gap-1 text-xl">
          <p className="font-bold first-letter:uppercase">{editionDate(edition, t, i18n.language as Language)}</p>
          <p lang="fr">
            {venueName(venue, t)}
            {venue?.transport && <span className="block">{venue.transport}</span>}
          </p>
        </div>
        <p className="text-stone">{t('free')}</p>
      </div>
      <div className="grid gap-3">
        <RegistrationCall edition={edition} state={state} />
        <ButtonLink look="secondary" to={`/editions/${slug}/programme`}>
          {t('page.programme')}
        </ButtonLink>
        <ButtonLink look="secondary" to={`/editions/${slug}`}>
          {t('home.details')}
        </ButtonLink>
      </div>
      <div className="md:col-span-2">
        <DemonstrationNote edition={edition} />
      </div>
    </section>
  )
}
