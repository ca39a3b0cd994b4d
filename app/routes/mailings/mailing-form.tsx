import { SelectField, TextAreaField, TextField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields, type Reply } from '~/ui/form-fields'
import { ReplyErrors } from '~/ui/reply-errors'

const LABELS = { audience: 'À qui', subject: 'Objet', body: 'Message' }

type Props = {
  title: string
  audiences: { value: string; words: string }[]
  stored?: { audience: string; subject: string; body: string }
  reply?: Reply
  back: { to: string; label: string }
}

/** Whom to write to, and what. */
export function MailingForm({ title, audiences, stored, reply, back }: Props) {
  const field = formFields(reply, stored)
  return (
    <FormFrame title={title} button="Relire avant d’envoyer" back={back}>
      <ReplyErrors reply={reply} labels={LABELS} />
      <SelectField label={LABELS.audience} {...field('audience')}>
        <option value="">Choisir</option>
        {audiences.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      <TextField label={LABELS.subject} autoComplete="off" {...field('subject')} />
      <TextAreaField
        label={LABELS.body}
        rows={10}
        hint="Le message commence par «&#160;Bonjour&#160;» et le prénom, et finit par un lien vers le billet. Une ligne vide sépare deux paragraphes."
        {...field('body')}
      />
    </FormFrame>
  )
}
