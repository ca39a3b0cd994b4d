import { useTranslation } from 'react-i18next'
import { CheckboxField } from '~/ui/field'
import type { FieldErrors } from './refused-form'

type Parts = { given: { consentContact: boolean; consentFollowUp: boolean }; errors?: FieldErrors }

/** Each purpose has its own tick, never there beforehand. */
export function ConsentFields({ given, errors = {} }: Parts) {
  const { t } = useTranslation('registration')
  return (
    <div className="grid gap-1">
      {(['consentContact', 'consentFollowUp'] as const).map(name => (
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
