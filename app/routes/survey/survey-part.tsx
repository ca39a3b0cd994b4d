import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

/** On the ticket's page, while people may answer: the way to the survey, which knows nothing of the ticket. */
export function SurveyPart({ slug }: { slug: string }) {
  const { t } = useTranslation('survey')
  return (
    <section className="grid gap-3">
      <h2>{t('ticket.title')}</h2>
      <p>{t('ticket.text')}</p>
      <div>
        <ButtonLink to={`/editions/${slug}/avis`}>{t('ticket.link')}</ButtonLink>
      </div>
    </section>
  )
}
