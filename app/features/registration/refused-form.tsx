import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '~/ui/error-summary'

/** What a refused form sends back: what was typed, and keys of sentences by field. */
export type FormReply = {
  initialValue?: Record<string, unknown> | null
  error?: Record<string, string[] | null> | null
}

export type FieldValues = Record<string, string | undefined>
export type FieldErrors = Record<string, string[]>

/** What was typed in each field; anything but text is left out. */
export function typedValues(reply: FormReply | undefined): FieldValues | undefined {
  if (!reply) return undefined
  const typed = Object.entries(reply.initialValue ?? {}).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(typed) as FieldValues
}

/** The sentences to show beside each field. A key may carry a number: `tooLong 80`. */
export function errorSentences(reply: FormReply | undefined, t: TFunction<'registration'>): FieldErrors {
  const errors = Object.entries(reply?.error ?? {})
  return Object.fromEntries(errors.map(([field, keys]) => [field, (keys ?? []).map(key => sentence(key, t))]))
}

function sentence(message: string, t: TFunction<'registration'>): string {
  const [key, max] = message.split(' ')
  switch (key) {
    case 'tooLong':
    case 'controlCharacters':
    case 'email':
    case 'emailToFind':
    case 'emailMissing':
    case 'phone':
    case 'birthYear':
      return t(`errors.${key}`, { max })
    default:
      return t('errors.choice')
  }
}

const FIELDS = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'birthYear',
  'gender',
  'district',
  'address',
  'qpv',
  'situation',
  'firstVisit',
  'workshops',
  'needs',
  'consentContact',
  'consentFollowUp',
  'consentAdviser',
] as const

/** The fields to correct, in the order of the page. */
export function FormErrors({ errors }: { errors: FieldErrors }) {
  const { t } = useTranslation('registration')
  const wrong = FIELDS.filter(field => errors[field]?.length)
  return (
    <ErrorSummary title={t('errorsTitle')} lines={wrong.map(field => ({ id: field, label: t(`fields.${field}`) }))} />
  )
}
