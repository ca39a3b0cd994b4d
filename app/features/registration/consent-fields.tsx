import { useTranslation } from 'react-i18next'
import { CheckboxField } from '~/ui/field'
import type { FieldErrors } from './refused-form'

type Given = { consentContact: boolean; consentFollowUp: boolean; consentAdviser?: boolean }
/** `consentAdviser` is asked of those whom an adviser registered. */
type Parts = { given: Given; errors?: FieldErrors }

/** Each purpose has its own tick, never there beforehand. */
export function ConsentFields({ given, errors = {} }: Parts) {
  const { t } = useTranslation('registration')
  const names = ['consentContact', 'consentFollowUp', 'consentAdviser'] as const
  return (
    <div className="grid gap-1">
      {names
        .filter(name => given[name] !== undefined)
        .map(name => (
          <CheckboxField
            key={name}
            id={name}
            name={name}
            value="on"
            label={t(`fields.${name}`)}
            defaultChecked={given[name]}
            errors={errors[name]}
          />
        ))}
    </div>
  )
}
