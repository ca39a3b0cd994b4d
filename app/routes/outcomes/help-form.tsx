import { Form, useParams } from '@remix-run/react'
import { OUTCOME_HELPS, type OutcomeHelp } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { CheckboxField } from '~/ui/field'

/** What helped, of what the edition offered: nobody has to say it. */
export function HelpForm({ helped }: { helped: OutcomeHelp[] }) {
  const { t } = useTranslation('outcome')
  const { secret, months } = useParams()
  return (
    <Form
      method="post"
      action={`/suite/${secret}/${months}/aide`}
      className="grid gap-3 rounded-brick border-2 border-ink bg-white p-5"
    >
      <fieldset className="grid gap-1">
        <legend className="pb-1 font-heading text-2xl font-bold">{t('helpTitle')}</legend>
        <p className="text-base text-stone">{t('helpHint')}</p>
        {OUTCOME_HELPS.map(help => (
          <CheckboxField
            key={help}
            id={`help-${help}`}
            name="helped"
            value={help}
            label={t(`helps.${help}`)}
            defaultChecked={helped.includes(help)}
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit">{t('helpSave')}</Button>
      </div>
    </Form>
  )
}
