import { CheckboxField } from '~/ui/field'
import type { Reply } from '~/ui/form-fields'

/** Whether those who hold a place or wait are written to: ticked, until somebody unticks it. */
export function TellField({ reply }: { reply?: Reply }) {
  return (
    <CheckboxField
      id="tell"
      name="tell"
      value="on"
      label="Prévenir les personnes inscrites"
      hint="Celles qui ont une place et celles qui attendent, par e-mail ou, à défaut, par SMS. Rien ne part si ni l’heure ni la salle ne change."
      defaultChecked={reply ? reply.initialValue?.tell !== undefined : true}
      errors={reply?.error?.tell ?? undefined}
    />
  )
}
