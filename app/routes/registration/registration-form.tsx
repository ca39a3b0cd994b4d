import { Form, Link } from '@remix-run/react'
import type { District } from 'db/schema/neighbourhoods'
import { useTranslation } from 'react-i18next'
import type { BookableActivity } from '~/features/enrolment/queries.server'
import { NeedsField, PersonFields, Section, StatisticsFields } from '~/features/registration/answer-fields'
import { ConsentFields } from '~/features/registration/consent-fields'
import { errorSentences, FormErrors, type FormReply, typedValues } from '~/features/registration/refused-form'
import { Button } from '~/ui/button'
import { Trap } from '~/ui/form/trap'
import { Notice } from '~/ui/notice'
import { WorkshopChoice } from './workshop-choice'

type Parts = {
  districts: District[]
  workshops: BookableActivity[]
  reply: FormReply | undefined
  isTooMany: boolean
  /** What is wrong with the workshops chosen together. */
  clash?: string
}

export function RegistrationForm({ districts, workshops, reply, isTooMany, clash }: Parts) {
  const { t } = useTranslation('registration')
  const values = typedValues(reply) ?? {}
  const errors = { ...errorSentences(reply, t), ...(clash ? { workshops: [clash] } : {}) }
  const fields = { values, errors }
  return (
    <Form method="post" noValidate className="grid gap-10">
      {isTooMany && (
        <Notice tone="error" title={t('tooMany.title')}>
          {t('tooMany.text')}
        </Notice>
      )}
      <FormErrors errors={errors} />
      <p>{t('free')}</p>
      <PersonFields {...fields} />
      <StatisticsFields {...fields} districts={districts} />
      <WorkshopChoice workshops={workshops} chosen={chosenIn(reply)} errors={errors.workshops} />
      <NeedsField {...fields} />
      <Section title={t('sections.consents')} why={t('sections.consentsWhy')}>
        <ConsentFields
          given={{ consentContact: values.consentContact === 'on', consentFollowUp: values.consentFollowUp === 'on' }}
          errors={errors}
        />
      </Section>
      <Trap name="website" label={t('trap')} />
      <div className="grid gap-3">
        <Button type="submit" className="text-xl">
          {t('submit')}
        </Button>
        <Link to="/vos-donnees" className="inline-flex min-h-touch items-center justify-center">
          {t('privacy')}
        </Link>
      </div>
    </Form>
  )
}

/** One choice comes back alone, several in a list. */
function chosenIn(reply: FormReply | undefined): string[] {
  return [reply?.initialValue?.workshops ?? []].flat().filter(id => typeof id === 'string')
}
