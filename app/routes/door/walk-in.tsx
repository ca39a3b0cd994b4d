import { AGE_BANDS, type AgeBand, GENDERS, type Gender, QPV_ANSWERS, type QpvAnswer } from 'db/schema/words'
import { useEffect, useRef, useState } from 'react'
import type { WalkInAnswers } from './device/write-entries'

type Props = {
  /** At each answer, and at each one taken back; undefined: nothing is said, nobody counted. */
  onSaid: (answers: WalkInAnswers | undefined) => void
  onDone: (answers: WalkInAnswers) => void
  onClose: () => void
}
type Step = {
  question: keyof WalkInAnswers
  title: string
  choices: readonly (readonly [value: string, label: string])[]
}

const AGES: Record<AgeBand, string> = {
  'under-16': 'Moins de 16',
  '16-25': '16 à 25',
  '26-45': '26 à 45',
  '46-65': '46 à 65',
  'over-65': 'Plus de 65',
}
const PEOPLE: Record<Gender, string> = { woman: 'Une femme', man: 'Un homme', other: 'Autre' }
const QPV: Record<QpvAnswer, string> = { yes: 'Oui', no: 'Non' }

const STEPS: readonly Step[] = [
  { question: 'ageBand', title: 'Quel âge, à peu près ?', choices: AGE_BANDS.map(value => [value, AGES[value]]) },
  { question: 'gender', title: 'Cette personne est…', choices: GENDERS.map(value => [value, PEOPLE[value]]) },
  {
    question: 'qpv',
    title: 'Habite un quartier prioritaire ?',
    choices: QPV_ANSWERS.map(value => [value, QPV[value]]),
  },
]

/** `16 à 25 ans, une femme, quartier prioritaire`: what was said, in a few words. */
export function saidWords({ ageBand, gender, qpv }: WalkInAnswers): string {
  const said = [
    ageBand && `${AGES[ageBand]} ans`,
    gender && PEOPLE[gender],
    qpv && (qpv === 'yes' ? 'quartier prioritaire' : 'hors quartier prioritaire'),
  ]
  return said.filter(Boolean).join(', ').toLowerCase()
}

/** A person without a ticket, counted nameless in three taps; each question may be passed over. */
export function WalkIn({ onSaid, onDone, onClose }: Props) {
  const [answers, setAnswers] = useState<WalkInAnswers[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const step = STEPS[answers.length]
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is read aloud
  useEffect(() => heading.current?.focus({ preventScroll: true }), [answers.length])
  if (!step) return null

  function answer(value: string | null) {
    const next = [...answers, { [step?.question ?? '']: value }]
    if (next.length < STEPS.length) keep(next)
    else onDone(Object.assign({}, ...next))
  }

  function keep(next: WalkInAnswers[]) {
    setAnswers(next)
    onSaid(next.length > 0 ? Object.assign({}, ...next) : undefined)
  }

  function leave() {
    onSaid(undefined)
    onClose()
  }

  return (
    <section className="absolute inset-0 flex flex-col overflow-y-auto bg-paper">
      <div className="mx-auto mt-auto grid w-full max-w-2xl gap-3 p-4">
        <p className="text-base text-stone">
          Arrivée libre · {answers.length + 1} sur {STEPS.length}
        </p>
        <h2 ref={heading} tabIndex={-1} className="mb-1 outline-none">
          {step.title}
        </h2>
        <div className="grid grid-cols-2 gap-3">
          {step.choices.map(([value, label]) => (
            <Choice key={value} onClick={() => answer(value)}>
              {label}
            </Choice>
          ))}
          <Choice isSkip onClick={() => answer(null)}>
            Passer
          </Choice>
        </div>
        <div className="flex flex-wrap justify-between gap-x-3">
          <Aside onClick={leave}>Ne pas compter</Aside>
          {answers.length > 0 && <Aside onClick={() => keep(answers.slice(0, -1))}>Retour</Aside>}
        </div>
      </div>
    </section>
  )
}

function Choice({ isSkip, ...button }: React.ButtonHTMLAttributes<HTMLButtonElement> & { isSkip?: boolean }) {
  const look = isSkip ? 'border-line bg-transparent' : 'border-ink bg-white'
  return (
    <button
      type="button"
      {...button}
      className={`min-h-16 cursor-pointer rounded-brick border-2 px-2 font-bold active:bg-soft-pastel ${look}`}
    />
  )
}

function Aside(button: React.ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...button}
      className="min-h-touch cursor-pointer px-1 font-bold text-pastel underline underline-offset-4"
    />
  )
}
