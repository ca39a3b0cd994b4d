import { Form, Link } from '@remix-run/react'
import { SURVEY_ANSWERS } from 'db/schema/words'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { answerWord } from '~/features/survey/answer-word'
import { QUESTIONS, type Question } from '~/features/survey/questions'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { RadioField, TextAreaField } from '~/ui/field'
import { Trap } from '~/ui/form/trap'
import { formFields, type Reply } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { Face, isFace } from './face'

/** The five questions and the word, each of which may be left. */
export function SurveyForm({ reply, isTooMany }: { reply: Reply | undefined; isTooMany: boolean }) {
  const { t } = useTranslation('survey')
  const field = formFields(reply && { ...reply, error: sentences(reply.error, t) })
  const wrong = [...QUESTIONS, 'text' as const].filter(name => reply?.error?.[name]?.length)
  const labelOf = (name: Question | 'text') => (name === 'text' ? t('text') : t(`questions.${name}`))
  return (
    <Form method="post" noValidate autoComplete="off" className="grid gap-10">
      {isTooMany && (
        <Notice tone="error" title={t('tooMany.title')}>
          {t('tooMany.text')}
        </Notice>
      )}
      <ErrorSummary title={t('errorsTitle')} lines={wrong.map(name => ({ id: name, label: labelOf(name) }))} />
      <p>
        {t('lead')} {t('private')}
      </p>
      {QUESTIONS.map((question, index) => (
        <RadioField
          key={question}
          isTall
          label={`${index + 1}. ${t(`questions.${question}`)}`}
          choices={[
            ...SURVEY_ANSWERS[question].map(answer => ({
              value: answer,
              label: <AnswerLabel answer={answer} word={answerWord(question, answer, t)} />,
            })),
            { value: '', label: <span className="text-stone">{t('silence')}</span> },
          ]}
          {...field(question)}
        />
      ))}
      <TextAreaField
        label={
          <>
            {t('text')} <span className="font-normal text-stone">{t('optional')}</span>
          </>
        }
        hint={t('textHint')}
        rows={4}
        {...field('text')}
      />
      <Trap name="website" label={t('trap')} />
      <div className="grid gap-3">
        <Button type="submit" className="text-xl">
          {t('submit')}
        </Button>
        <Link to="/vos-donnees" className="inline-flex min-h-touch items-center justify-center">
          {t('privacy')}
        </Link>
      </div>
    </Form>
  )
}

function AnswerLabel({ answer, word }: { answer: string; word: string }) {
  if (!isFace(answer)) return word
  return (
    <span className="flex items-center gap-2">
      <Face mood={answer} />
      {word}
    </span>
  )
}

/** The sentences of the errors' keys; a key may carry a number: `tooLong 500`. */
function sentences(errors: Reply['error'], t: TFunction<'survey'>): Record<string, string[]> {
  const found = Object.entries(errors ?? {})
  return Object.fromEntries(found.map(([field, keys]) => [field, (keys ?? []).map(key => sentence(key, t))]))
}

function sentence(message: string, t: TFunction<'survey'>): string {
  const [key, max] = message.split(' ')
  switch (key) {
    case 'empty':
    case 'tooLong':
    case 'controlCharacters':
      return t(`errors.${key}`, { max })
    default:
      return t('errors.choice')
  }
}
