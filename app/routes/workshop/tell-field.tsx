import type { Told } from '~/features/enrolment/move-news.server'
import { CheckboxField } from '~/ui/field'
import type { Reply } from '~/ui/form-fields'

/** Whether those who are registered are told of another day, other hours or another venue: ticked, until somebody unticks it. */
export function TellField({ reach: { reached, unreached }, reply }: { reach: Told; reply?: Reply }) {
  const told =
    reached === 1
      ? 'Une personne le sera par e-mail ou, à défaut, par SMS'
      : `${reached} personnes le seront par e-mail ou, à défaut, par SMS`
  const untold = unreached === 0 ? '' : `\u00a0; ${unreached} n’ont laissé ni l’un ni l’autre`
  return (
    <CheckboxField
      id="tell"
      name="tell"
      value="on"
      label="Prévenir les personnes inscrites"
      hint={`${told}${untold}. Rien ne part si ni le jour, ni les heures, ni le lieu ne changent.`}
      defaultChecked={reply ? reply.initialValue?.tell !== undefined : true}
      errors={reply?.error?.tell ?? undefined}
    />
  )
}
