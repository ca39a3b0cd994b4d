import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useParams } from '@remix-run/react'
import { OUTCOME_SITUATIONS } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { answerQuestion } from '~/features/outcome/answer.server'
import { lastAnswerDay } from '~/features/outcome/moments'
import { AnswerSchema } from '~/features/outcome/schema'
import { longDay } from '~/lib/dates'
import { notFound, parseForm } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PRIVATE } from '../ticket/private'
import { AnswerForm, ConfirmForm } from './answer-form'
import { HelpForm } from './help-form'
import { requireQuestion } from './require-question.server'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

/** What became of a person. Reading it keeps nothing: programs that check mails open their links. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const question = await requireQuestion(params, new Date())
  const t = await findT(request, 'outcome')
  const title = `${t('title')} · LNPSQ`
  if (!question) return data({ title, question: undefined }, { status: 404, headers: PRIVATE })

  const language = await findLanguage(request)
  const { months, situation, jobKind, helped, edition } = question
  const chosen = new URL(request.url).searchParams.get('choix')
  return data(
    {
      title,
      question: {
        months,
        situation,
        jobKind,
        helped,
        day: longDay(edition.heldOn, language),
        // The last answer belongs to nobody from the next day on.
        until: months === 6 ? undefined : longDay(lastAnswerDay(edition.heldOn, months), language),
        choice: OUTCOME_SITUATIONS.find(each => each === chosen),
      },
    },
    { headers: PRIVATE },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const question = (await requireQuestion(params, now)) ?? notFound()
  const form = await parseForm(request, AnswerSchema)
  if (form.status !== 'success') return data({ isMissing: true }, 422)

  await answerQuestion(question, form.value.answer, now)
  return redirect(`/suite/${params.secret}/${params.months}`, 303)
}

export default function Question() {
  const { question } = useLoaderData<typeof loader>()
  return <div className="page grid max-w-2xl gap-6 py-10">{question ? <Asked {...question} /> : <Closed />}</div>
}

type Props = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['question']>

function Asked({ months, situation, jobKind, helped, day, until, choice }: Props) {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('outcome')
  const { secret } = useParams()
  const isAnswered = situation !== null && !choice
  return (
    <>
      <h1>{t('title')}</h1>
      {answer && <Notice tone="error" title={t('pick')} />}
      {isAnswered ? (
        <>
          <Notice tone="success" title={t('thanks')}>
            <p>
              {jobKind
                ? t('saidKind', { answer: t(`situations.${situation}`), kind: t(`kinds.${jobKind}`) })
                : t('said', { answer: t(`situations.${situation}`) })}
            </p>
            <p>{until ? t('until', { day: until }) : t('untilTonight')}</p>
          </Notice>
          {helped.length > 0 && (
            <Notice tone="success" title={t('helpSaved')}>
              <p>{t('helped')}</p>
            </Notice>
          )}
          <HelpForm helped={helped} />
          <details>
            <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline underline-offset-4">
              {t('change')}
            </summary>
            <AnswerForm />
          </details>
        </>
      ) : (
        <>
          <p className="text-xl text-pretty">{t('question', { day, duration: t('duration', { count: months }) })}</p>
          {choice && <ConfirmForm choice={choice} />}
          <AnswerForm without={choice} />
        </>
      )}
      <div className="grid gap-1 border-t border-line pt-4 text-base text-stone">
        <p>{t('privacy')}</p>
        <p>
          <Link to={`/suite/${secret}/arret`} className="inline-flex min-h-touch items-center">
            {t('stopLink')}
          </Link>
        </p>
      </div>
    </>
  )
}

function Closed() {
  const { t } = useTranslation('outcome')
  return (
    <>
      <h1>{t('closed.title')}</h1>
      <p>{t('closed.text')}</p>
      <div>
        <ButtonLink to="/" look="secondary">
          {t('closed.home')}
        </ButtonLink>
      </div>
    </>
  )
}
