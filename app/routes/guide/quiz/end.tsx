import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { scoreOf } from '~/features/quiz/address'
import { listQuestions } from '~/features/quiz/queries.server'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ButtonLink } from '~/ui/button'
import { findQuiz } from './find-quiz.server'

/** How many were right, told from the address alone, and where to go now. */
export async function loader(asked: LoaderFunctionArgs) {
  const { base, trail, of, edition } = await findQuiz(asked, new Date())
  const t = await findT(asked.request, 'quiz')
  const questions = await listQuestions()
  return {
    base,
    moment: of?.moment,
    edition: edition && { number: edition.number, name: edition.name, slug: edition.slug },
    ...scoreOf(trail.slice(0, questions.length)),
    head: {
      title: t('title'),
      description: t('description'),
      url: `${config.appUrl}${base}/fin`,
      language: await findLanguage(asked.request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function QuizEnd() {
  const { base, moment, edition, right, answered } = useLoaderData<typeof loader>()
  const { t } = useTranslation('quiz')
  const isBefore = moment === 'before'
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      {edition && (
        <p>
          <EditionTag edition={edition} />
        </p>
      )}
      <h1>{answered > 0 ? t('score', { count: right, total: answered }) : t('end.title')}</h1>
      <p>{edition ? t(`end.${isBefore ? 'before' : 'after'}`) : t('end.text')}</p>
      <p className="flex flex-wrap gap-3">
        {edition && isBefore && (
          <ButtonLink to={`/editions/${edition.slug}/programme`}>{t('end.programme')}</ButtonLink>
        )}
        <ButtonLink to="/guide/orientation" look={edition && isBefore ? 'secondary' : 'primary'}>
          {t('end.orientation')}
        </ButtonLink>
        <ButtonLink to="/guide/idees-recues" look="secondary">
          {t('end.all')}
        </ButtonLink>
      </p>
      <p className="flex flex-wrap gap-x-6">
        <Link to={base} className="inline-flex min-h-touch items-center">
          {t('end.again')}
        </Link>
        <Link to="/guide" className="inline-flex min-h-touch items-center">
          {t('toGuide')}
        </Link>
      </p>
      <p className="text-base text-stone">{t('private')}</p>
    </div>
  )
}
