import type { Activity } from 'db/schema/activities'
import { useTranslation } from 'react-i18next'
import { Tag } from '~/ui/tag'
import { KIND_TAGS } from './kind-looks'

/** `Atelier`, `Table ronde`: the talk's format says more than its kind. */
export function KindTag({ activity: { kind, format } }: { activity: Pick<Activity, 'kind' | 'format'> }) {
  const { t } = useTranslation('edition')
  return <Tag look={KIND_TAGS[kind]}>{format ? t(`formats.${format}`) : t(`kinds.${kind}`)}</Tag>
}
