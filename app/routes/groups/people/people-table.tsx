import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ROW_FIELDS } from '~/features/group/schema'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { CheckboxField, TextField } from '~/ui/field'

type Typed = Record<string, unknown>
type Parts = { base: string; rows: number; typed?: Typed; errors?: Record<string, string[]> }

/** A line a person: their name, their year of birth if they told it, and a tick once they said yes. */
export function PeopleTable({ base, rows, typed = {}, errors = {} }: Parts) {
  const { t } = useTranslation('groups')
  const { t: tForm } = useTranslation('registration')
  const numbers = Array.from({ length: rows }, (_, row) => row)
  const wrong = numbers.flatMap(row =>
    ROW_FIELDS.filter(name => errors[name + row]?.length).map(name => ({
      id: name + row,
      label: t('table.errorLine', { number: row + 1, field: t(`table.${name}`).toLowerCase() }),
    })),
  )
  return (
    <Form method="post" action={`${base}/personnes`} noValidate className="grid gap-5">
      <ErrorSummary title={tForm('errorsTitle')} lines={wrong} />
      <ol className="grid gap-4">
        {numbers.map(row => (
          <li key={row}>
            <Row row={row} typed={typed} errors={errors} />
          </li>
        ))}
      </ol>
      <p>{t('table.unread')}</p>
      <div>
        <Button type="submit">{t('table.send')}</Button>
      </div>
    </Form>
  )
}

function Row({ row, typed, errors }: { row: number; typed: Typed; errors: Record<string, string[]> }) {
  const { t } = useTranslation('groups')
  const text = (name: (typeof ROW_FIELDS)[number]) => {
    const value = typed[name + row]
    const id = name + row
    return {
      id,
      name: id,
      label: t(`table.${name}`),
      defaultValue: typeof value === 'string' ? value : undefined,
      errors: errors[id],
      autoComplete: 'off',
    }
  }
  const agrees = `agrees${row}`
  return (
    <fieldset className="border-t-2 border-ink pt-2">
      <legend className="sr-only">{t('table.person', { number: row + 1 })}</legend>
      <p aria-hidden="true" className="text-base text-stone">
        {t('table.person', { number: row + 1 })}
      </p>
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[1fr_1fr_14rem]">
        <TextField {...text('firstName')} />
        <TextField {...text('lastName')} />
        <TextField {...text('birthYear')} inputMode="numeric" />
      </div>
      <CheckboxField
        id={agrees}
        name={agrees}
        value="on"
        label={t('table.agrees')}
        defaultChecked={typed[agrees] === 'on'}
      />
    </fieldset>
  )
}
