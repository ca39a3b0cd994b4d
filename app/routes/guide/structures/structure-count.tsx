import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { STRUCTURE_TYPES, type StructureType } from '~/features/guide/words'

type Props = {
  start: { name: string; neighbourhood?: string } | undefined
  type: StructureType | undefined
  count: number
  isToCheck: boolean
}

/** How many places answer, from where distances start, and the way back to all of them. */
export function StructureCount({ start, type, count, isToCheck }: Props) {
  const { t } = useTranslation(['structures', 'guide'])
  const places = t('count', { count })
  return (
    <div role="status" className="grid gap-1">
      <h2 id="lieux">{start ? t('nearest', { place: start.name, found: places }) : places}</h2>
      {(start || type) && (
        <p className="no-print flex flex-wrap items-center gap-x-4">
          {type && (
            <span>
              {t('chosen')}
              <span lang="fr">{STRUCTURE_TYPES[type]}</span>
            </span>
          )}
          <Link to="/guide/structures" className="inline-flex min-h-touch items-center">
            {t('clear')}
          </Link>
        </p>
      )}
      {start && (
        <p className="text-base text-stone">
          {start.neighbourhood ? t('fromDistrict', { neighbourhood: start.neighbourhood }) : t('fromCity')}
        </p>
      )}
      {isToCheck && <p>{t('toCheck', { tag: t('guide:toCheck.tag') })}</p>}
    </div>
  )
}
