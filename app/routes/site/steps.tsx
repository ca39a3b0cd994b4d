import { useTranslation } from 'react-i18next'

const STEPS = ['register', 'come', 'try'] as const

/** The afternoon in three steps, for someone who has never come. */
export function Steps() {
  const { t } = useTranslation('edition')
  return (
    <section className="grid gap-4">
      <h2>{t('home.how')}</h2>
      <ol className="grid gap-5 md:grid-cols-3 md:gap-6">
        {STEPS.map((step, index) => (
          <li key={step} className="grid grid-cols-[3rem_1fr] content-start gap-x-3">
            <span
              aria-hidden="true"
              className="row-span-2 grid h-8 w-12 place-items-center rounded-brick bg-brick font-heading font-bold text-white"
            >
              {index + 1}
            </span>
            <h3 className="self-center leading-8">{t(`home.steps.${step}.title`)}</h3>
            <p className="col-start-2 leading-snug text-pretty">{t(`home.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
