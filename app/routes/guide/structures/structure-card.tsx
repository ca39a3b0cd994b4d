import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { STRUCTURE_TYPES, type StructureType } from '~/features/guide/words'
import { formatDistance } from '~/features/structure/nearest'
import { telAddress } from '~/lib/text/tel-address'
import { Tag } from '~/ui/tag'

type Props = {
  /** Its rank in the list, which the map shows. */
  number: number
  to: string
  title: string
  type: StructureType
  address: string | null
  /** With its postcode. */
  city: string
  phone: string | null
  isToCheck: boolean
  isPlaced: boolean
  metres?: number
}

/** A place that helps in the list: where it is, how far, how to call; the whole card leads to its page. */
export function StructureCard({ number, to, title, type, address, city, phone, isToCheck, isPlaced, metres }: Props) {
  const { t, i18n } = useTranslation(['structures', 'guide'])
  const distance = metres === undefined ? undefined : formatDistance(metres, i18n.language as Language)
  return (
    <li className="relative grid max-w-none grid-cols-[auto_minmax(0,1fr)] content-start gap-x-3 rounded-brick border-2 border-ink bg-white p-4 hover:outline-2 hover:outline-ink">
      <span
        aria-hidden="true"
        className="grid size-9 place-items-center rounded-full border-2 border-ink bg-sun font-bold"
      >
        {isPlaced ? number : '?'}
      </span>
      <div className="grid justify-items-start gap-1.5">
        <h3 lang="fr" className="wrap-anywhere">
          <a href={to} className="text-ink after:absolute after:inset-0">
            {title}
          </a>
        </h3>
        {distance && <p className="text-base font-bold">{t('away', { distance })}</p>}
        {!isPlaced && <p className="text-base text-stone">{t('unknown')}</p>}
        <address lang="fr" className="text-base leading-snug not-italic">
          {address && <span className="block">{address}</span>}
          {city}
        </address>
        {phone && (
          <a href={telAddress(phone)} className="relative inline-flex min-h-touch items-center font-bold">
            {t('call', { phone })}
          </a>
        )}
        <p className="flex flex-wrap gap-2">
          <Tag look="pastel">
            <span lang="fr">{STRUCTURE_TYPES[type]}</span>
          </Tag>
          {isToCheck && <Tag>{t('guide:toCheck.tag')}</Tag>}
        </p>
      </div>
    </li>
  )
}
