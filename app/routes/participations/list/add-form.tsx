import { Form, Link } from '@remix-run/react'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'
import { RoleChoice } from '../role-choice'

type Parts = { organisations: { id: string; name: string }[]; reply?: Reply; canCreate: boolean }

/** Adds an organisation to the edition, with its parts. */
export function AddForm({ organisations, reply, canCreate }: Parts) {
  const field = formFields(reply)
  const typed = [reply?.initialValue?.roles ?? []].flat().map(String)
  return (
    <section aria-labelledby="add" className="grid max-w-2xl gap-4">
      <h2 id="add">Ajouter une structure</h2>
      <Form method="post" noValidate className="grid gap-6">
        <SelectField label="Structure" {...field('organisation')}>
          <option value="">Choisir…</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <RoleChoice chosen={typed} errors={reply?.error?.roles ?? undefined} />
        <div>
          <Button type="submit">Ajouter à l’édition</Button>
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
