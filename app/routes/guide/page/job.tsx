import { useTranslation } from 'react-i18next'
import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'
import { decapitalise } from '~/lib/text/decapitalise'
import { ButtonLink } from '~/ui/button'
import type { Around } from './find-around.server'
import { JobFacts } from './job-facts'
import { NextEdition } from './next-edition'
import { PageFrame } from './page-frame'
import { LinksPart, Part, TextPart } from './parts'

type Props = { page: PublishedPage<'job'>; around: Around }

/** A job: what one does, what it takes, how to get in, and where to try it. */
export function JobSheet({ page, around }: Props) {
  const { t } = useTranslation('guide')
  const { tasks, day, skills, qualities, access, level } = page.content
  return (
    <PageFrame page={page} title={<JobTitle page={page} />}>
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_18rem] print:grid-cols-1">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:order-last">
          <JobFacts page={page} romeTitle={around.romeTitle} />
          <ButtonLink to={`${pageAddress(page)}/fiche.pdf`} look="secondary" reloadDocument className="no-print">
            {t('print')}
          </ButtonLink>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <TextPart title={t('job.tasks')} text={tasks} />
          <TextPart title={t('job.day')} text={day} />
          <TextPart title={t('job.skills')} text={skills} />
          <TextPart title={t('job.qualities')} text={qualities} />
          <TextPart title={t('job.access')} text={access} />
        </div>
      </div>
      <NextEdition title={t('job.try')} around={around} />
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <LinksPart title={t('job.trainings')} links={around.trainings} />
        <LinksPart title={t('job.related')} links={around.jobs} />
        <LinksPart title={t('job.portraits')} links={around.portraits} />
        <LinksPart title={t('job.about')} links={around.others} />
      </div>
      <div className="no-print">
        <Part title={t('job.tomorrow')}>
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`/guide/formations?niveau=${level}`}>{t('job.seeTrainings')}</ButtonLink>
            <ButtonLink look="secondary" to="/guide/structures">
              {t('job.talk')}
            </ButtonLink>
          </p>
        </Part>
      </div>
    </PageFrame>
  )
}

/** The feminine name, then the masculine one where it is another. */
function JobTitle({ page: { content } }: { page: PublishedPage<'job'> }) {
  const { t } = useTranslation('guide')
  const { feminine, masculine } = content
  return (
    <h1>
      <span lang="fr">{feminine}</span>
      {feminine !== masculine && (
        <span className="mt-1 block text-2xl text-brick" lang="fr">
          {t('job.or', { name: decapitalise(masculine), lng: 'fr' })}
        </span>
      )}
    </h1>
  )
}
