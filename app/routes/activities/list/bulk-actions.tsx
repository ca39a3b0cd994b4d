import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'

const SHIFTS = [-60, -30, -15, 15, 30, 60]

/** What can be done with all the ticked activities at once: each button has its own address. */
export function BulkActions({ list, rooms }: { list: string; rooms: { id: string; name: string }[] }) {
  return (
    <fieldset className="grid items-end gap-4 rounded-brick border-2 border-line bg-white p-4 sm:grid-cols-3">
      <legend className="px-2 font-bold">Avec les activités cochées</legend>
      <div className="grid gap-2">
        <SelectField id="room" name="room" label="Les mettre dans la salle">
          <option value="none">Aucune salle</option>
          {rooms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="secondary" formAction={`${list}-en-lot/salle`}>
          Changer de salle
        </Button>
      </div>
      <div className="grid gap-2">
        <SelectField id="minutes" name="minutes" label="Les décaler de" defaultValue="15">
          {SHIFTS.map(minutes => (
            <option key={minutes} value={minutes}>
              {`${Math.abs(minutes)} minutes plus ${minutes < 0 ? 'tôt' : 'tard'}`}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="secondary" formAction={`${list}-en-lot/decalage`}>
          Changer d’heure
        </Button>
      </div>
      <Button type="submit" look="danger" formAction={`${list}-en-lot/annulation`} formMethod="get">
        Les annuler
      </Button>
    </fieldset>
  )
}
