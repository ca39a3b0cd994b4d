import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findNextEdition } from '~/features/edition/queries.server'
import { pageAddress } from '~/features/guide/kinds'
import { listPublished } from '~/features/guide/queries.server'
import {
  MOST_LIKES,
  questions,
  readAnswers,
  searchOf,
  stepAddress,
  trainingsAddress,
} from '~/features/orientation/answers'
import { orient } from '~/features/orientation/orient'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ButtonLink } from '~/ui/button'
import { OwnAnswers } from './own-answers'
import { SuggestedSheet } from './suggested-sheet'

/** The sheets for the answers of the address, each with its reasons. Nothing is kept. */
export async function loader({ request }: LoaderFunctionArgs) {
  const answers = readAnswers(new URL(request.url).searchParams)
  const search = searchOf(answers)
  if (answers.likes.length > MOST_LIKES) throw redirect(stepAddress('likes') + search)

  const [pages, edition, t] = await Promise.all([
    listPublished('job'),
    findNextEdition(new Date()),
    findT(request, 'orientation'),
  ])
  const sheets = pages.map(({ slug, title, content }) => ({ ...content, slug, title }))
  const found = orient(answers, sheets).map(({ sheet: { slug, title, summary }, reasons, relaxed }) => ({
    address: pageAddress({ kind: 'job', slug }),
    title,
    summary,
    reasons,
    relaxed,
  }))
  return {
    found,
    fitting: found.filter(({ relaxed }) => relaxed.length === 0).length,
    said: questions().map(question => ({
      question,
      answers: [answers[question] ?? []].flat() as string[],
      change: stepAddress(question) + search,
    })),
    back: stepAddress(questions().at(-1)) + search,
    edition: edition?.slug,
    trainings: trainingsAddress(answers),
    head: {
      title: t('title'),
      description: t('foundDescription'),
      url: config.appUrl + stepAddress(undefined),
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function OrientationSheets() {
  const { found, fitting, said, back, edition, trainings } = useLoaderData<typeof loader>()
  const { t } = useTranslation('orientation')
  const isLoose = found.length > 0 && fitting < found.length
  return (
    <div className="page grid gap-10 py-8">
      <header className="grid max-w-2xl gap-4">
        <h1>{found.length > 0 ? t('found', { count: found.length }) : t('title')}</h1>
        {isLoose && <p>{fitting > 0 ? t('incomplete') : t('nothingFits')}</p>}
        {found.length === 0 && <p>{t('empty')}</p>}
        <OwnAnswers said={said} />
      </header>
      <ol className="grid gap-6 lg:grid-cols-2">
        {found.map(each => (
          <SuggestedSheet key={each.address} {...each} />
        ))}
      </ol>
      <section aria-labelledby="then" className="grid max-w-2xl gap-4">
        <h2 id="then">{t('after')}</h2>
        <p className="no-print flex flex-wrap gap-3">
          <ButtonLink to={edition ? `/editions/${edition}/programme` : '/editions'}>
            {edition ? t('programme') : t('editions')}
          </ButtonLink>
          <ButtonLink look="secondary" to={trainings}>
            {t('trainings')}
          </ButtonLink>
          <ButtonLink look="secondary" to="/guide/structures">
            {t('structures')}
          </ButtonLink>
        </p>
        <p>{t('keep')}</p>
        <p className="no-print flex flex-wrap gap-x-6">
          <Link to={back} className="inline-flex min-h-touch items-center">
            {t('back')}
          </Link>
          <Link to="/guide/orientation" className="inline-flex min-h-touch items-center">
            {t('restart')}
          </Link>
          <Link to="/guide" className="inline-flex min-h-touch items-center">
            {t('guide')}
          </Link>
        </p>
        <p className="text-base text-stone">{t('private')}</p>
      </section>
    </div>
  )
}
