import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { issueAttestation } from '~/features/attestation/issue.server'
import { findPresence, type Seen } from '~/features/attestation/presence.server'
import { AttestationSchema } from '~/features/attestation/schema.server'
import { lastDayOf } from '~/features/registration/erase.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { type FieldErrors, typedValues } from '~/features/registration/refused-form'
import { ticketPath } from '~/features/ticket/link.server'
import { longDay, parisDay } from '~/lib/dates'
import { notFound, parseForm } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { CheckboxField, TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { BackToTicket } from '../ticket/back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const t = await findT(request, 'attestation')
  const { firstName, lastName } = registration
  const now = new Date()
  const lastDay = lastDayOf(registration)
  return {
    title: `${t('title')} · LNPSQ`,
    name: [firstName, lastName].filter(Boolean).join(' '),
    seen: await findPresence(registration, now),
    /** Until when the words are shown to whoever verifies. */
    until: lastDay && longDay(lastDay, await findLanguage(request)),
    isKept: lastDay !== undefined && parisDay(now) <= lastDay,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const form = await parseForm(request, AttestationSchema)
  if (context.asksTooOften) return data({ reply: form.reply(), refusal: 'too-many' as const }, 429)
  if (form.status !== 'success') return data({ reply: form.reply(), refusal: undefined }, 422)

  const { name, activities } = form.value
  const issued = await issueAttestation({ registration, name, activityIds: activities, now: new Date() })
  if (issued.outcome === 'not-seen') return data({ reply: form.reply(), refusal: issued.outcome }, 422)
  if (issued.outcome !== 'issued') notFound()
  return redirect(`${ticketPath(registration.id)}/attestation.pdf?papier=${issued.attestation.id}`, 303)
}

export default function AttestationPage() {
  const { seen, until, isKept, name } = useLoaderData<typeof loader>()
  const { t } = useTranslation('attestation')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <h1>{t('title')}</h1>
      {seen ? (
        <>
          <p>{t('for')}</p>
          <p>{t('oneName')}</p>
          <Wishes seen={seen} name={name} />
          <div className="grid gap-2 text-base text-stone">
            <p>{t('verified')}</p>
            {until && <p>{isKept ? t('until', { day: until }) : t('past')}</p>}
          </div>
        </>
      ) : (
        <Notice title={t('notSeen.title')}>
          <p>{t('notSeen.text')}</p>
        </Notice>
      )}
    </div>
  )
}

const FIELDS = ['name', 'activities'] as const

function Wishes({ seen, name }: { seen: Seen[]; name: string }) {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('attestation')
  const errors = sentences(answer?.reply.error, t)
  const ticked = [answer?.reply.initialValue?.activities ?? []].flat()
  return (
    <Form method="post" noValidate className="grid gap-5">
      {answer?.refusal && <Notice tone="error" title={t(`refused.${answer.refusal}`)} />}
      <ErrorSummary
        title={t('errorsTitle')}
        lines={FIELDS.filter(id => errors[id]).map(id => ({ id, label: t(id) }))}
      />
      <TextField
        id="name"
        name="name"
        autoComplete="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={answer ? (typedValues(answer.reply)?.name ?? '') : name}
        errors={errors.name}
      />
      {seen.length > 0 && (
        <fieldset id="activities" aria-describedby={errors.activities && 'activities-error'} className="grid">
          <legend className="font-bold">{t('activities')}</legend>
          <p className="text-base text-stone">{t('activitiesHint')}</p>
          {errors.activities && (
            <p id="activities-error" className="font-bold text-alert">
              {errors.activities.join(' ')}
            </p>
          )}
          {seen.map(({ id, title }) => (
            <CheckboxField
              key={id}
              id={id}
              name="activities"
              value={id}
              label={<span lang="fr">{title}</span>}
              defaultChecked={ticked.includes(id)}
            />
          ))}
        </fieldset>
      )}
      <p>{t('none')}</p>
      <div>
        <Button type="submit">{t('make')}</Button>
      </div>
    </Form>
  )
}

function sentences(
  errors: Record<string, string[] | null> | null | undefined,
  t: TFunction<'attestation'>,
): FieldErrors {
  const sentence = (word: string) =>
    word === 'missing' || word === 'tooLong' || word === 'signs' || word === 'letters' || word === 'tooMany'
      ? t(`errors.${word}`)
      : t('errors.choice')
  const fields = Object.entries(errors ?? {})
  return Object.fromEntries(fields.map(([field, words]) => [field, (words ?? []).map(sentence)]))
}
