import type { ComponentProps } from 'react'
import { ButtonLink } from '~/ui/button'
import { HandoutForm } from './handout-form'

type FormParts = Pick<ComponentProps<typeof HandoutForm>, 'reply' | 'organisations' | 'isOutside'>
type Props = FormParts & { handout: { id: string } & ComponentProps<typeof HandoutForm>['stored']; back: string }

/** One line, to change or to remove. */
export function HandoutPage({ handout, back, ...form }: Props) {
  return (
    <div className="grid gap-6 py-10">
      <h1>Changer une remise</h1>
      <HandoutForm {...form} stored={handout} button="Enregistrer la remise" back={back} />
      <p>
        <ButtonLink to={`${back}/${handout.id}/retrait`} look="danger">
          Retirer la remise
        </ButtonLink>
      </p>
    </div>
  )
}
