import { ButtonLink } from '~/ui/button'
import { Tag } from '~/ui/tag'
import type { Step } from './steps-of'

/** The steps in order, each with its mark; the first that is not done has the main button. */
export function Steps({ steps }: { steps: Step[] }) {
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <section aria-labelledby="steps" className="grid gap-3">
      <h2 id="steps">Dans l’ordre</h2>
      <ol className="grid border-t border-line">
        {steps.map((step, index) => (
          <li
            key={step.title}
            className="grid max-w-none gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-center"
          >
            <div>
              <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="tabular-nums">{index + 1}.</span> {step.title}
                {step.isDone && <Tag look="leaf">✓ fait</Tag>}
                {index === next && <Tag>à faire</Tag>}
              </h3>
              <p className="text-base">{step.says}</p>
              {step.warning && (
                <p className="text-base font-bold text-alert">
                  <span aria-hidden="true">! </span>
                  {step.warning}
                </p>
              )}
            </div>
            <div>
              <ButtonLink to={step.to} look={index === next ? 'primary' : 'secondary'}>
                {step.link}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
