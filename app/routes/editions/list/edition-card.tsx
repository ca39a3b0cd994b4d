import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { DemonstrationNote } from '~/features/edition/demonstration-note'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venueName } from '~/features/edition/words'
import { formatNumber, ordinal } from '~/lib/numbers'
import { Ordinal } from '~/ui/ordinal'
import { Tag } from '~/ui/tag'

type Props = { edition: EditionWithVenue & { isOver: boolean; participants?: number } }

/** An edition in the list; the whole card leads to it. */
export function EditionCard({ edition }: Props) {
  const { t, i18n } = useTranslation('edition')
  const language = i18n.language as Language
  const { slug, name, number, venue, isOver, participants } = edition
  return (
    <article
      className={`relative grid content-start gap-2 rounded-brick border-2 border-ink p-5 hover:outline-2 hover:outline-ink ${isOver ? 'bg-white' : 'bg-soft-pastel'}`}
    >
      <p>
        <Tag>
          <Ordinal text={ordinal(number, language)} /> {t('edition')}
        </Tag>
      </p>
      <h3 className="text-2xl">
        <Link to={`/editions/${slug}`} className="text-ink after:absolute after:inset-0">
          {name}
        </Link>
      </h3>
      <p className="first-letter:uppercase">{editionDate(edition, t, language)}</p>
      <p className="first-letter:uppercase">{venueName(venue, t)}</p>
      {isOver && <Attendance participants={participants} />}
      <DemonstrationNote edition={edition} />
    </article>
  )
}

function Attendance({ participants }: { participants?: number }) {
  const { t, i18n } = useTranslation('edition')
  if (participants === undefined) return <p className="text-stone">{t('list.participantsUnknown')}</p>
  const formatted = formatNumber(participants, i18n.language as Language)
  return <p className="font-bold text-brick">{t('list.participants', { count: participants, formatted })}</p>
}
