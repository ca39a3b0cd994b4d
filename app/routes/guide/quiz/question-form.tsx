import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'

type Props = { question: string; action: string; skip: string }

/** Two large buttons: each is an answer, and sends it. */
export function QuestionForm({ question, action, skip }: Props) {
  const { t } = useTranslation('quiz')
  return (
    <>
      <Form method="post" action={action} className="grid grid-cols-2 gap-3">
        <input type="hidden" name="question" value={question} />
        {(['true', 'false'] as const).map(answer => (
          <Button key={answer} type="submit" name="answer" value={answer} className="h-24 text-2xl">
            {t(`verdicts.${answer}`)}
          </Button>
        ))}
      </Form>
      <p>
        <Link to={skip} className="inline-flex min-h-touch items-center">
          {t('skip')}
        </Link>
      </p>
    </>
  )
}
