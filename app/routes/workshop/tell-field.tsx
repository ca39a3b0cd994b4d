import type { Told } from '~/features/enrolment/move-news.server'
import { CheckboxField } from '~/ui/field'
import type { Reply } from '~/ui/form-fields'

/** Whether those who are registered are told of another day, other hours or another venue. */
export function TellField({ reach, reply }: { reach: Told; reply?: Reply }) {
  return (
    <CheckboxField
      id="tell"
      name="tell"
      value="on"
      label="Prévenir du changement de jour, d’heures ou de lieu"
      hint={`Cochez pour écrire à ${reachWords(reach)} Rien ne part si ni le jour, ni les heures, ni le lieu ne changent.`}
      defaultChecked={reply?.initialValue?.tell !== undefined}
      errors={reply?.error?.tell ?? undefined}
    />
  )
}

function reachWords({ reached, stopped, unreached }: Told): string {
  const others = [
    stopped > 0 && `${stopped} ${stopped > 1 ? 'ne veulent' : 'ne veut'} plus de messages`,
    unreached > 0 && `${unreached} ${unreached > 1 ? 'n’ont' : 'n’a'} laissé ni e-mail ni téléphone`,
  ].filter(Boolean)
  const left = others.length === 0 ? '' : ` Pas aux autres\u00a0: ${others.join(', ')}.`
  return `${reached} ${reached > 1 ? 'personnes' : 'personne'}, par e-mail ou, à défaut, par SMS.${left}`
}
