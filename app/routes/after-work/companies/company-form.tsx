import { Form, Link } from '@remix-run/react'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

type Props = { action: string; organisations: { id: string; name: string }[]; canCreate: boolean; reply?: Reply }

/** Seats a company at the after-work, at so many tables. */
export function CompanyForm({ action, organisations, canCreate, reply }: Props) {
  const field = formFields(reply, { tables: 1 })
  return (
    <section aria-labelledby="add" className="grid max-w-2xl gap-4">
      <h2 id="add">Ajouter une entreprise</h2>
      <Form method="post" action={action} noValidate className="grid gap-6">
        <SelectField label="Structure" {...field('organisation')}>
          <option value="">Choisir…</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Tables"
          hint="Autant de personnes que l’entreprise reçoit en même temps."
          type="number"
          min={1}
          max={20}
          inputMode="numeric"
          required
          {...field('tables')}
        />
        <div>
          <Button type="submit">Ajouter l’entreprise</Button>
        </div>
      </Form>
      {canCreate && (
        <p>
          Elle n’est pas dans la liste{'\u00a0'}? <Link to="/organisation/structures/nouvelle">Créez-la d’abord</Link>.
        </p>
      )}
    </section>
  )
}
