import { Form } from '@remix-run/react'
import { ACTIVITY_LEVELS } from 'db/schema/words'
import { ACTIVITY_TYPES, LEVEL_WORDS, TYPE_WORDS } from '~/features/activity/words'
import { Button } from '~/ui/button'
import { RadioField, SelectField, TextAreaField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'
import { TellField } from './tell-field'

type Named = { id: string; name: string }
export type ActivityFormParts = {
  rooms: Named[]
  organisations: Named[]
  hostIds: string[]
  stored: Record<string, string | number | null>
}

type Props = ActivityFormParts & {
  reply?: Reply
  /** Whether somebody may be told of a new hour or room. */
  offersNews?: boolean
  submit: string
}

/** Everything an organiser may say of an activity, in the order in which they think of it. */
export function ActivityForm({ rooms, organisations, hostIds, stored, reply, offersNews = false, submit }: Props) {
  const field = formFields(reply, stored)
  const radio = (name: string) => ({ ...field(name), id: name })
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-6">
      <TextField label="Titre" {...field('title')} />
      <SelectField label="Type" {...field('type')}>
        {ACTIVITY_TYPES.map(type => (
          <option key={type} value={type}>
            {TYPE_WORDS[type]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label="Résumé"
        hint="Ce que l’on y fait, en deux ou trois phrases."
        rows={4}
        {...field('summary')}
      />
      <TextField label="Thème" {...field('theme')} />
      <div className="grid gap-6 sm:grid-cols-3">
        <TextField label="Jour" type="date" {...field('day')} />
        <TextField label="Début" type="time" {...field('from')} />
        <TextField label="Fin" type="time" {...field('to')} />
      </div>
      <SelectField label="Salle" {...field('room')}>
        <option value="">Pas encore de salle</option>
        {rooms.map(room => (
          <option key={room.id} value={room.id}>
            {room.name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Nombre de places (facultatif)"
        hint="Vide : entrée libre, sans réservation."
        inputMode="numeric"
        {...field('capacity')}
      />
      <Hosts organisations={organisations} hostIds={hostIds} reply={reply} />
      <TextAreaField
        label="Intervenantes et intervenants (facultatif)"
        hint="Une personne par ligne : Nom — ce qu’elle fait."
        rows={3}
        {...field('speakers')}
      />
      <RadioField
        label="Niveau"
        choices={ACTIVITY_LEVELS.map(value => ({ value, label: LEVEL_WORDS[value] }))}
        {...radio('level')}
      />
      <TextField label="Langues parlées (facultatif)" hint="Vide : français." {...field('languages')} />
      <TextField label="Âge conseillé, à partir de (facultatif)" inputMode="numeric" {...field('ageFrom')} />
      <TextField
        label="Rang dans la liste (facultatif)"
        hint="À la même heure, le plus petit rang vient d’abord."
        inputMode="numeric"
        {...field('position')}
      />
      {offersNews && <TellField reply={reply} />}
      <div>
        <Button type="submit">{submit}</Button>
      </div>
    </Form>
  )
}

function Hosts({ organisations, hostIds, reply }: Pick<Props, 'organisations' | 'hostIds' | 'reply'>) {
  const typed = reply?.initialValue?.hosts
  const ticked = reply ? [typed ?? []].flat() : hostIds
  return (
    <fieldset className="grid gap-2" aria-describedby={reply?.error?.hosts ? 'hosts-error' : undefined}>
      <legend className="mb-1.5 font-bold">Structures qui tiennent l’activité (facultatif)</legend>
      <div className="grid max-h-72 gap-x-6 overflow-y-auto rounded-brick border-2 border-line bg-white px-3 py-2 sm:grid-cols-2">
        {organisations.map(({ id, name }) => (
          <label key={id} className="flex min-h-touch items-center gap-3">
            <input
              type="checkbox"
              name="hosts"
              value={id}
              defaultChecked={ticked.includes(id)}
              className="size-6 shrink-0 accent-pastel"
            />
            {name}
          </label>
        ))}
      </div>
      {reply?.error?.hosts && (
        <p id="hosts-error" className="font-bold text-alert">
          Choisissez dans la liste.
        </p>
      )}
    </fieldset>
  )
}
