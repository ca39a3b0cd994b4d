import { SelectField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

type Named = { id: string; name: string }
type Field = ReturnType<typeof formFields>

/** Which organisation proposes: one that is known, or a new one. */
export function OrganisationField({
  field,
  proposedName,
  organisations,
}: {
  field: ReturnType<Field>
  proposedName: string
  organisations: Named[]
}) {
  return (
    <SelectField
      label="Structure"
      hint="Si elle a déjà participé, choisissez-la dans la liste plutôt que d’en créer une autre."
      {...field}
    >
      <option value="">{`Créer «\u00a0${proposedName}\u00a0»`}</option>
      {organisations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Where and when the activity is held. */
export function PlaceFields({ field, rooms, themes }: { field: Field; rooms: Named[]; themes: string[] }) {
  return (
    <>
      <TextField label="Titre au programme" autoComplete="off" {...field('title')} />
      <TextField
        label="Thème"
        hint="Un thème de l’édition, ou un autre."
        list="themes"
        autoComplete="off"
        {...field('theme')}
      />
      <datalist id="themes">
        {themes.map(theme => (
          <option key={theme} value={theme} />
        ))}
      </datalist>
      <SelectField label="Salle" {...field('room')}>
        <option value="">À choisir plus tard</option>
        {rooms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField type="time" label="Début" {...field('startsAt')} />
        <TextField type="time" label="Fin" {...field('endsAt')} />
      </div>
      <TextField
        label="Places (facultatif)"
        hint="Laissez vide s’il n’y a pas de limite."
        inputMode="numeric"
        {...field('capacity')}
      />
    </>
  )
}
