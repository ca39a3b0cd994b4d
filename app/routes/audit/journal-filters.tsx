import { Form } from '@remix-run/react'
import { AUDIT_VERBS } from 'db/schema/words'
import type { JournalFilters } from '~/features/audit/filters'
import { SUBJECT_WORDS, VERB_WORDS } from '~/features/audit/words'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'

type Choice = { id: string; name: string }
type Props = { filters: JournalFilters; actors: Choice[]; editions?: Choice[] }

/** Which entries are listed; the address keeps it. */
export function JournalFiltersForm({ filters, actors, editions }: Props) {
  const verbs = AUDIT_VERBS.map(verb => ({ id: verb, name: VERB_WORDS[verb] }))
  const subjects = Object.entries(SUBJECT_WORDS).map(([id, name]) => ({ id, name }))
  return (
    <Form method="get" className="grid items-end gap-4 rounded-brick border-2 border-line bg-white p-4 sm:grid-cols-3">
      <Choices name="membre" label="Personne" chosen={filters.memberId} choices={actors} />
      {editions && <Choices name="edition" label="Édition" chosen={filters.editionId} choices={editions} />}
      <Choices name="action" label="Action" chosen={filters.verb} choices={verbs} />
      <Choices name="sujet" label="Sujet" chosen={filters.subject} choices={subjects} />
      <TextField id="du" name="du" type="date" label="Du" defaultValue={filters.from} />
      <TextField id="au" name="au" type="date" label="Au" defaultValue={filters.to} />
      <Button type="submit" look="secondary">
        Filtrer
      </Button>
    </Form>
  )
}

function Choices(props: { name: string; label: string; chosen?: string; choices: Choice[] }) {
  const { name, label, chosen = '', choices } = props
  return (
    <SelectField id={name} name={name} label={label} defaultValue={chosen}>
      <option value="">Tout</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
