import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PROPOSAL_CHOICES } from '~/features/proposal/schema'
import { ErrorSummary } from '~/ui/error-summary'
import { RadioField, TextAreaField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

const FIELDS = [
  'organisationName',
  'website',
  'contactName',
  'contactEmail',
  'contactPhone',
  'kind',
  'title',
  'summary',
  'capacity',
  'needs',
] as const

type Parts = { reply: Reply | undefined; stored?: Record<string, string | number | null> }

/** What is asked of somebody who proposes something, with what must be corrected on top. */
export function ProposalFields({ reply, stored }: Parts) {
  const { t } = useTranslation('proposal')
  const spoken = reply && { ...reply, error: sentences(reply.error, t) }
  const field = formFields(spoken, stored)
  const wrong = FIELDS.filter(name => reply?.error?.[name]?.length)
  const optional = (name: 'website' | 'contactPhone' | 'capacity' | 'needs') =>
    `${t(`fields.${name}`)} ${t('optional')}`
  return (
    <>
      <ErrorSummary title={t('errorsTitle')} lines={wrong.map(name => ({ id: name, label: t(`fields.${name}`) }))} />
      <Section title={t('sections.organisation')}>
        <TextField label={t('fields.organisationName')} autoComplete="organization" {...field('organisationName')} />
        <TextField label={optional('website')} type="url" autoComplete="url" {...field('website')} />
      </Section>
      <Section title={t('sections.contact')}>
        <TextField label={t('fields.contactName')} autoComplete="name" {...field('contactName')} />
        <TextField
          label={t('fields.contactEmail')}
          hint={t('fields.contactEmailHint')}
          type="email"
          autoComplete="email"
          {...field('contactEmail')}
        />
        <TextField label={optional('contactPhone')} type="tel" autoComplete="tel" {...field('contactPhone')} />
      </Section>
      <Section title={t('sections.offer')}>
        <RadioField
          label={t('fields.kind')}
          choices={PROPOSAL_CHOICES.map(value => ({ value, label: t(`choices.${value}`) }))}
          {...field('kind')}
        />
        <TextField label={t('fields.title')} hint={t('fields.titleHint')} {...field('title')} />
        <TextAreaField label={t('fields.summary')} hint={t('fields.summaryHint')} rows={5} {...field('summary')} />
        <TextField label={optional('capacity')} inputMode="numeric" {...field('capacity')} />
        <TextAreaField label={optional('needs')} hint={t('fields.needsHint')} rows={3} {...field('needs')} />
      </Section>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The sentences of the errors' keys; a key may carry a number: `tooLong 90`. */
export function sentences(errors: Reply['error'], t: TFunction<'proposal'>): Record<string, string[]> {
  const found = Object.entries(errors ?? {})
  return Object.fromEntries(found.map(([field, keys]) => [field, (keys ?? []).map(key => sentence(key, t))]))
}

function sentence(message: string, t: TFunction<'proposal'>): string {
  const [key, max] = message.split(' ')
  switch (key) {
    case 'missing':
    case 'tooLong':
    case 'controlCharacters':
    case 'email':
    case 'website':
    case 'phone':
    case 'capacity':
      return t(`errors.${key}`, { max })
    default:
      return t('errors.choice')
  }
}
