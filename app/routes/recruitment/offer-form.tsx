import { Form } from '@remix-run/react'
import { CONTRACTS } from 'db/schema/words'
import { CONTRACT_WORDS } from '~/features/job-offer/words'
import { Button, ButtonLink } from '~/ui/button'
import { SelectField, TextAreaField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'
import { ReplyErrors } from '~/ui/reply-errors'

const LABELS = {
  title: 'Intitulé du poste',
  contract: 'Contrat',
  place: 'Lieu',
  skills: 'Compétences',
  posts: 'Nombre de postes',
  romeCode: 'Code ROME',
}

type Stored = Record<string, string | number | null>

/** A job offer, in the order in which a candidate reads it. */
export function OfferForm({
  reply,
  stored,
  submit,
  back,
}: {
  reply?: Reply
  stored?: Stored
  submit: string
  back: string
}) {
  const field = formFields(reply, stored ?? { posts: 1 })
  return (
    <Form method="post" noValidate className="grid gap-6">
      <ReplyErrors reply={reply} labels={LABELS} />
      <TextField
        label={LABELS.title}
        hint="Au féminin et au masculin. Exemple : conseillère ou conseiller numérique."
        autoComplete="off"
        {...field('title')}
      />
      <SelectField label={LABELS.contract} {...field('contract')}>
        {CONTRACTS.map(contract => (
          <option key={contract} value={contract}>
            {CONTRACT_WORDS[contract]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={LABELS.place}
        hint="Avec l’arrêt le plus proche si vous pouvez. Exemple : Toulouse, métro Basso Cambo."
        autoComplete="off"
        {...field('place')}
      />
      <TextAreaField
        label={LABELS.skills}
        hint="Ce qu’il faut savoir faire, avec des mots simples."
        rows={5}
        {...field('skills')}
      />
      <TextField label={LABELS.posts} inputMode="numeric" autoComplete="off" {...field('posts')} />
      <TextField
        label={`${LABELS.romeCode} (facultatif)`}
        hint="Sur la fiche métier de France Travail : une lettre et quatre chiffres, M1805."
        autoComplete="off"
        autoCapitalize="characters"
        {...field('romeCode')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{submit}</Button>
        <ButtonLink to={back} look="secondary">
          Revenir
        </ButtonLink>
      </div>
    </Form>
  )
}
