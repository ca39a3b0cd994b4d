import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Question } from '~/features/orientation/answers'
import { Fact, Facts } from '~/ui/facts'

type Props = { said: { question: Question; answers: string[]; change: string }[] }

/** What somebody answered, folded away, each with the way to change it. */
export function OwnAnswers({ said }: Props) {
  const { t } = useTranslation('orientation')
  return (
    <details className="no-print">
      <summary className="min-h-touch content-center font-bold text-pastel">{t('said')}</summary>
      <Facts>
        {said.map(({ question, answers, change }) => (
          <Fact key={question} label={t(`questions.${question}`)}>
            <ul>
              {answers.map(answer => (
                <li key={answer}>{t(`options.${question}.${answer}` as 'options.level.none')}</li>
              ))}
            </ul>
            {answers.length === 0 && <p>{t('nothingSaid')}</p>}
            <Link
              to={change}
              aria-label={`${t('change')} · ${t(`questions.${question}`)}`}
              className="inline-flex min-h-touch items-center"
            >
              {t('change')}
            </Link>
          </Fact>
        ))}
      </Facts>
    </details>
  )
}
