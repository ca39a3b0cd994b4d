import type { Edition } from 'db/schema/editions'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { ordinal } from '~/lib/numbers'
import { Ordinal } from '~/ui/ordinal'
import { Tag } from '~/ui/tag'

/** `6e édition · La Reynerie`. */
export function EditionTag({ edition }: { edition: Pick<Edition, 'number' | 'name'> }) {
  const { t, i18n } = useTranslation('edition')
  return (
    <Tag>
      <Ordinal text={ordinal(edition.number, i18n.language as Language)} /> {t('edition')} · {edition.name}
    </Tag>
  )
}
