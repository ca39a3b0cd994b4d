import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

/** Why nobody can answer now, and where to go instead. */
export function ClosedSurvey({ slug, state }: { slug: string; state: 'to-come' | 'over' }) {
  const { t } = useTranslation('survey')
  return (
    <>
      <Notice title={t(`closed.${state}.title`)}>
        <p>{t(`closed.${state}.text`)}</p>
      </Notice>
      <div>
        {state === 'over' ? (
          <ButtonLink to={`/editions/${slug}/statistiques`}>{t('figures')}</ButtonLink>
        ) : (
          <ButtonLink to={`/editions/${slug}`}>{t('toEdition')}</ButtonLink>
        )}
      </div>
    </>
  )
}
