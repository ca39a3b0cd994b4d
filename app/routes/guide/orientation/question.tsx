import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  answerPairs,
  MOST_LIKES,
  questionAt,
  questions,
  readAnswers,
  searchOf,
  stepAddress,
} from '~/features/orientation/answers'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { Button } from '~/ui/button'
import { Choices } from './choices'
import { Step } from './step'

/** One question; its form leads to the next one, and the address carries all that was answered. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const question = questionAt(params.step) ?? notFound()
  const answers = readAnswers(new URL(request.url).searchParams)
  const hasTooMany = answers.likes.length > MOST_LIKES
  if (hasTooMany && question !== 'likes') throw redirect(stepAddress('likes') + searchOf(answers))

  const t = await findT(request, 'orientation')
  const index = questions().indexOf(question)
  return {
    question,
    number: index + 1,
    total: questions().length,
    chosen: [answers[question] ?? []].flat() as string[],
    hasTooMany,
    others: answerPairs(answers, question),
    next: stepAddress(questions()[index + 1]),
    skip: stepAddress(questions()[index + 1]) + searchOf(answers, question),
    back: index > 0 ? stepAddress(questions()[index - 1]) + searchOf(answers) : undefined,
    head: {
      title: `${t(`questions.${question}`)} ${t('title')}`,
      description: t('description'),
      url: config.appUrl + stepAddress(question),
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function OrientationQuestion() {
  const { question, number, total, chosen, hasTooMany, others, next, skip, back } = useLoaderData<typeof loader>()
  const { t } = useTranslation('orientation')
  return (
    <div className="page grid max-w-2xl gap-6 py-8">
      <Step number={number} total={total} />
      {number === 1 && <p>{t('intro')}</p>}
      <Form method="get" action={next} className="grid gap-6">
        {others.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <Choices question={question} chosen={chosen} error={hasTooMany ? t('tooMany') : undefined} />
        <Button type="submit" className="w-full text-xl sm:w-auto sm:justify-self-start">
          {number === total ? t('last') : t('next')}
        </Button>
      </Form>
      <p className="flex flex-wrap justify-between gap-x-6">
        {back && (
          <Link to={back} className="inline-flex min-h-touch items-center">
            {t('back')}
          </Link>
        )}
        <Link to={skip} className="inline-flex min-h-touch items-center">
          {t('skip')}
        </Link>
      </p>
      <p className="text-base text-stone">{t('private')}</p>
    </div>
  )
}
