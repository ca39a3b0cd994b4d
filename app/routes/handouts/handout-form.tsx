import { Form } from '@remix-run/react'
import { HANDOUTS } from 'db/schema/words'
import { HANDOUT_WORDS } from '~/features/handout/words'
import { Button, ButtonLink } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'
import { ReplyErrors } from '~/ui/reply-errors'

const LABELS = {
  item: 'Quoi',
  copies: 'Combien',
  givenOn: 'Jour',
  organisation: 'À qui',
  note: 'Note (facultatif)',
}

type Props = {
  reply?: Reply
  stored: Parameters<typeof formFields>[1]
  organisations: { slug: string; name: string }[]
  /** Outside every edition, things are given to an organisation. */
  isOutside?: boolean
  button: string
  back?: string
}

/** What was given, how much, when, to whom. */
export function HandoutForm({ reply, stored, organisations, isOutside = false, button, back }: Props) {
  const field = formFields(reply, stored)
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-5">
      <ReplyErrors reply={reply} labels={LABELS} />
      <div className="grid items-start gap-5 sm:grid-cols-[3fr_2fr_2fr]">
        <SelectField label={LABELS.item} {...field('item')}>
          {HANDOUTS.map(item => (
            <option key={item} value={item}>
              {HANDOUT_WORDS[item]}
            </option>
          ))}
        </SelectField>
        <TextField label={LABELS.copies} inputMode="numeric" autoComplete="off" {...field('copies')} />
        <TextField label={LABELS.givenOn} type="date" {...field('givenOn')} />
      </div>
      <SelectField label={LABELS.organisation} {...field('organisation')}>
        <option value="">{isOutside ? 'Choisir une structure' : 'Aux personnes venues'}</option>
        {organisations.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={LABELS.note} autoComplete="off" {...field('note')} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{button}</Button>
        {back && (
          <ButtonLink to={back} look="secondary">
            Revenir aux remises
          </ButtonLink>
        )}
      </div>
    </Form>
  )
}
