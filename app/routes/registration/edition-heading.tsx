import { useTranslation } from 'react-i18next'
import { DemonstrationNote } from '~/features/edition/demonstration-note'
import { EditionTag } from '~/features/edition/edition-tag'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { DayAndPlace } from '~/features/ticket/day-and-place'

/** What one registers to: always in sight on top. */
export function EditionHeading({ edition }: { edition: EditionWithVenue }) {
  const { t } = useTranslation('registration')
  return (
    <header className="grid gap-3">
      <p>
        <EditionTag edition={edition} />
      </p>
      <h1>{t('title')}</h1>
      <DayAndPlace edition={edition} />
      <DemonstrationNote edition={edition} />
    </header>
  )
}
