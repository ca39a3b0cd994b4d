import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { quizAddress } from '~/features/quiz/address'
import { listQuestions } from '~/features/quiz/queries.server'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { findQuiz } from './find-quiz.server'

/** What the quiz is, before its first question. */
export async function loader(asked: LoaderFunctionArgs) {
  const { base, of, edition, isOpen } = await findQuiz(asked, new Date())
  const t = await findT(asked.request, 'quiz')
  return {
    first: `${isOpen ? base : quizAddress()}/1`,
    moment: of?.moment,
    edition: edition && { number: edition.number, name: edition.name, slug: edition.slug },
    isOpen,
    total: (await listQuestions()).length,
    head: {
      title: t('title'),
      description: t('description'),
      url: config.appUrl + base,
      language: await findLanguage(asked.request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function QuizStart() {
  const { first, moment, edition, isOpen, total } = useLoaderData<typeof loader>()
  const { t } = useTranslation('quiz')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      {edition && (
        <p>
          <EditionTag edition={edition} />
        </p>
      )}
      <h1>{t('title')}</h1>
      {!isOpen && (
        <Notice title={t('closed.title')}>
          <p>{t(`closed.${moment ?? 'after'}`)}</p>
        </Notice>
      )}
      {isOpen && moment && <p className="font-bold">{t(`start.${moment}`)}</p>}
      {total === 0 ? <p>{t('empty')}</p> : <p>{t('start.text', { count: total })}</p>}
      {total > 0 && (
        <ButtonLink to={first} className="w-full text-xl sm:w-auto sm:justify-self-start">
          {t('start.button')}
        </ButtonLink>
      )}
      <p className="text-base text-stone">{t('private')}</p>
      <p>
        <Link to={edition ? `/editions/${edition.slug}` : '/guide'} className="inline-flex min-h-touch items-center">
          {edition ? t('toEdition') : t('toGuide')}
        </Link>
      </p>
    </div>
  )
}
