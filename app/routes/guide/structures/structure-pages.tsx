import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

type Props = { page: number; pages: number; previous: string | undefined; next: string | undefined }

/** The places before and after those of a page; nothing when all of them are there. */
export function StructurePages({ page, pages, previous, next }: Props) {
  const { t } = useTranslation('structures')
  if (pages === 1) return null
  return (
    <nav aria-label={t('pages.label')} className="no-print flex flex-wrap items-center gap-x-5 gap-y-3">
      {previous && (
        <ButtonLink look="secondary" to={previous}>
          {t('pages.previous')}
        </ButtonLink>
      )}
      <p>{t('pages.current', { page, pages })}</p>
      {next && (
        <ButtonLink look="secondary" to={next}>
          {t('pages.next')}
        </ButtonLink>
      )}
    </nav>
  )
}
