import { SelectField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

const SHIFTS = [-60, -30, -15, 15, 30, 60]

/** Where ticked activities go. */
export function RoomField({ rooms, reply }: { rooms: { id: string; name: string }[]; reply?: Reply }) {
  return (
    <SelectField label="Les mettre dans la salle" {...formFields(reply)('room')}>
      <option value="none">Aucune salle</option>
      {rooms.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** How much earlier or later ticked activities take place. */
export function ShiftField({ reply }: { reply?: Reply }) {
  return (
    <SelectField label="Les décaler de" {...formFields(reply, { minutes: 15 })('minutes')}>
      {SHIFTS.map(minutes => (
        <option key={minutes} value={minutes}>
          {`${Math.abs(minutes)} minutes plus ${minutes < 0 ? 'tôt' : 'tard'}`}
        </option>
      ))}
    </SelectField>
  )
}
