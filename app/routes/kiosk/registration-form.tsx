import { GENDERS, QPV_ANSWERS } from 'db/schema/words'
import { type FormEvent, useState } from 'react'
import { Button } from '~/ui/button'
import { RadioField, TextField } from '~/ui/field'
import type { TicketAnswers } from '../door/ticket/take-ticket'
import type { KioskWords } from './words'

export type KioskAnswers = Omit<TicketAnswers, 'id' | 'language'>

type Props = { words: KioskWords; isBusy: boolean; fault?: string; onDone: (answers: KioskAnswers) => void }

const OLDEST_BIRTH_YEAR = 1900

/** Four questions, none compulsory. The browser is asked to remember nothing of what is typed. */
export function RegistrationForm({ words, isBusy, fault, onDone }: Props) {
  const { form } = words
  const [yearFault, setYearFault] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const isYear = !text('birthYear') || isBirthYear(text('birthYear'))
    setYearFault(!isYear)
    if (!isYear) return event.currentTarget.querySelector<HTMLInputElement>('#birthYear')?.focus()
    onDone({
      ...(text('firstName') && { firstName: text('firstName') }),
      ...(text('birthYear') && { birthYear: Number(text('birthYear')) }),
      gender: GENDERS.find(word => word === text('gender')),
      qpv: QPV_ANSWERS.find(word => word === text('qpv')),
    })
  }

  const silence = { value: '', label: form.silence }
  return (
    <form onSubmit={submit} autoComplete="off" noValidate className="grid max-w-3xl gap-6">
      <p className="text-xl">{form.intro}</p>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <TextField
          id="firstName"
          name="firstName"
          label={form.firstName}
          hint={form.firstNameHint}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
        />
        <TextField
          id="birthYear"
          name="birthYear"
          label={form.birthYear}
          hint={form.birthYearHint}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          errors={yearFault ? [form.birthYearFault] : undefined}
        />
        <RadioField
          id="gender"
          name="gender"
          label={form.gender}
          choices={[...GENDERS.map(value => ({ value, label: form.genders[value] })), silence]}
          defaultValue=""
        />
        <RadioField
          id="qpv"
          name="qpv"
          label={form.qpv}
          choices={[...QPV_ANSWERS.map(value => ({ value, label: form.answers[value] })), silence]}
          defaultValue=""
        />
      </div>
      <p className="text-base text-stone">{form.why}</p>
      {fault && (
        <p role="alert" className="rounded-brick border-2 border-alert bg-soft-alert p-4 font-bold">
          {fault}
        </p>
      )}
      <Button type="submit" disabled={isBusy} className="min-h-16 text-xl">
        {isBusy ? words.checking : words.register.submit}
      </Button>
    </form>
  )
}

function isBirthYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= OLDEST_BIRTH_YEAR && Number(text) <= new Date().getFullYear()
}
