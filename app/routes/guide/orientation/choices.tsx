import { useTranslation } from 'react-i18next'
import { QUESTIONS, type Question } from '~/features/orientation/answers'

type Props = { question: Question; chosen: string[]; error?: string }

/** The question as the page's title, and its answers one under the other, large enough for a thumb. */
export function Choices({ question, chosen, error }: Props) {
  const { t } = useTranslation('orientation')
  const isMany = question === 'likes'
  const options = Object.entries(t(`options.${question}`, { returnObjects: true }))
  const noAnswer: [string, string][] = isMany ? [] : [['', t(`noAnswer.${question}`)]]
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? 'hint error' : 'hint'}>
      <legend className="mb-3">
        <h1 className="text-3xl sm:text-4xl">{t(`questions.${question}`)}</h1>
      </legend>
      <p id="hint" className="mb-1 text-stone">
        {t(`hints.${question}`)}
      </p>
      {error && (
        <p id="error" role="alert" className="mb-1 font-bold text-alert">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
      {[...options, ...noAnswer].map(([value, words]) => (
        <label
          key={value}
          className="flex min-h-touch cursor-pointer items-center gap-3 rounded-brick border-2 border-line bg-white px-4 py-2 has-checked:border-pastel has-checked:bg-soft-pastel"
        >
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={QUESTIONS[question]}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="size-6 shrink-0 accent-pastel"
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
