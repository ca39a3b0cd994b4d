import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listPublished } from '~/features/guide/queries.server'
import { forLink } from '~/features/guide-link/page-links'
import { quizAddress, readNumber, trailSearch, withAnswer } from '~/features/quiz/address'
import { countAnswer } from '~/features/quiz/count.server'
import { listQuestions } from '~/features/quiz/queries.server'
import { AnswerSchema } from '~/features/quiz/schema'
import { config } from '~/lib/config.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { Notice } from '~/ui/notice'
import { Answered } from './answered'
import { findQuiz } from './find-quiz.server'
import { QuestionForm } from './question-form'

/** A question, or its answer explained once the address carries one. */
export async function loader(asked: LoaderFunctionArgs) {
  const { base, trail, isOpen } = await findQuiz(asked, new Date())
  const questions = await listQuestions()
  const number = readNumber(asked.params.n, questions.length) ?? notFound()
  const here = `/${number}${trailSearch(trail)}`
  if (!isOpen) throw redirect(quizAddress() + here)

  const question = questions[number - 1] ?? notFound()
  const { statement, verdict, explanation, jobs } = question.content
  const sign = trail[number - 1] ?? '-'
  const sheets = sign === '-' ? [] : (await listPublished('job', jobs)).map(forLink)
  const isLast = number === questions.length
  const t = await findT(asked.request, 'quiz')
  return {
    here: base + here,
    number,
    total: questions.length,
    question: { id: question.id, statement },
    answered: sign === '-' ? undefined : { isRight: sign === '1', verdict, explanation, sheets },
    next: `${base}/${isLast ? 'fin' : number + 1}${trailSearch(trail)}`,
    isLast,
    head: {
      title: `${t('step', { number, total: questions.length })} · ${t('title')}`,
      description: t('description'),
      url: `${config.appUrl}${base}/${number}`,
      language: await findLanguage(asked.request),
    },
  }
}

/** Counts the answer to the question that was read, then shows what is true. Who sends too many is answered, not counted. */
export async function action(asked: ActionFunctionArgs) {
  if (!readNumber(asked.params.n)) notFound()
  const { base, trail, of, isOpen } = await findQuiz(asked, new Date())
  const form = await parseForm(asked.request, AnswerSchema)
  if (form.status !== 'success') return data({ outcome: 'invalid' as const }, 422)

  const { question, answer } = form.value
  const questions = await listQuestions()
  const number = questions.findIndex(({ id }) => id === question) + 1
  if (number === 0) return redirect(isOpen ? base : quizAddress(), 303)

  const isRight = questions[number - 1]?.content.verdict === answer
  if (isOpen && !asked.context.asksTooOften) await countAnswer({ pageId: question, isRight, of })
  const next = trailSearch(withAnswer(trail, number, isRight))
  return redirect(`${isOpen ? base : quizAddress()}/${number}${next}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function QuizQuestion() {
  const { here, number, total, question, answered, next, isLast } = useLoaderData<typeof loader>()
  const isRefused = useActionData<typeof action>() !== undefined
  const { t } = useTranslation('quiz')
  return (
    <div className="page grid max-w-2xl gap-6 py-8">
      <p className="font-bold text-brick">{t('step', { number, total })}</p>
      {isRefused && !answered && <Notice tone="error" title={t('choose')} />}
      <h1 lang="fr" className="text-3xl sm:text-4xl">
        «{'\u00a0'}
        {question.statement}
        {'\u00a0'}»
      </h1>
      {answered ? (
        <Answered {...answered} next={next} isLast={isLast} />
      ) : (
        <QuestionForm question={question.id} action={here} skip={next} />
      )}
    </div>
  )
}
