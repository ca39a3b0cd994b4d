import { Button } from '~/ui/button'
import { TellField } from '../tell-field'
import { RoomField, ShiftField } from './bulk-fields'

type Props = { list: string; rooms: { id: string; name: string }[]; offersNews: boolean }

/** What can be done with all the ticked activities at once: each button has its own address. */
export function BulkActions({ list, rooms, offersNews }: Props) {
  return (
    <fieldset className="grid items-end gap-4 rounded-brick border-2 border-line bg-white p-4 sm:grid-cols-3">
      <legend className="px-2 font-bold">Avec les activités cochées</legend>
      <div className="grid gap-2">
        <RoomField rooms={rooms} />
        <Button type="submit" look="secondary" formAction={`${list}-en-lot/salle`}>
          Changer de salle
        </Button>
      </div>
      <div className="grid gap-2">
        <ShiftField />
        <Button type="submit" look="secondary" formAction={`${list}-en-lot/decalage`}>
          Changer d’heure
        </Button>
      </div>
      <Button type="submit" look="danger" formAction={`${list}-en-lot/annulation`} formMethod="get">
        Les annuler
      </Button>
      {offersNews && (
        <div className="sm:col-span-3">
          <TellField />
        </div>
      )}
    </fieldset>
  )
}
