import { Form } from '@remix-run/react'
import { INTERVIEW_OUTCOMES, type InterviewOutcome } from 'db/schema/words'
import { OUTCOME_WORDS } from '~/features/after-work/words'
import { Button } from '~/ui/button'
import { RadioField, TextAreaField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

const CHOICES = [
  ...INTERVIEW_OUTCOMES.map(value => ({ value, label: OUTCOME_WORDS[value] })),
  { value: '', label: 'Pas encore décidé' },
]

type Props = { reply?: Reply; outcome: InterviewOutcome | null; wording: string | null }

/** What the interview leads to, and the words that the candidate will read. */
export function OutcomeForm({ reply, outcome, wording }: Props) {
  const field = formFields(reply, { outcome: outcome ?? '', wording })
  const chosen = field('outcome')
  return (
    <Form method="post" noValidate className="grid gap-6 border-t border-line pt-6">
      <RadioField
        label="La suite"
        hint="La personne lit votre choix sur la page de son billet dès que vous l’enregistrez."
        choices={CHOICES}
        {...chosen}
        defaultValue={chosen.defaultValue ?? ''}
      />
      <TextAreaField
        label="Vos mots pour la personne (facultatif)"
        hint="Elle les lit tels quels, sous votre choix. Vous pouvez y donner un contact. Exemple : « Merci pour cet échange. Écrivez-moi à Nadia, rh@exemple.fr, pour fixer un second rendez-vous. »"
        rows={4}
        {...field('wording')}
      />
      <div>
        <Button type="submit" className="w-full sm:w-auto">
          Enregistrer
        </Button>
      </div>
    </Form>
  )
}
