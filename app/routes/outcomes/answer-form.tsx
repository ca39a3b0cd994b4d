import { Form, useParams } from '@remix-run/react'
import { JOB_KINDS, OUTCOME_SITUATIONS, type OutcomeSituation } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'

/** The answer chosen in the message, big, to be confirmed in one tap; a job says which. */
export function ConfirmForm({ choice }: { choice: OutcomeSituation }) {
  const { t } = useTranslation('outcome')
  return (
    <AnswerFrame>
      <div className="grid gap-4 rounded-brick border-2 border-ink bg-white p-5">
        {choice === 'job' ? (
          <JobButtons look="primary" />
        ) : (
          <>
            <p>
              {t('chosen')} <strong>{t(`situations.${choice}`)}</strong>
            </p>
            <Button type="submit" name="answer" value={choice} className="text-xl">
              {t('confirm')}
            </Button>
          </>
        )}
        {choice === 'geiq' && <p className="text-base text-stone">{t('geiq')}</p>}
      </div>
    </AnswerFrame>
  )
}

/** Each answer is a button: one tap records it. */
export function AnswerForm({ without }: { without?: OutcomeSituation }) {
  const { t } = useTranslation('outcome')
  const others = OUTCOME_SITUATIONS.filter(situation => situation !== without)
  return (
    <AnswerFrame>
      {without && <h2 className="text-lg">{t('another')}</h2>}
      {others.map(situation =>
        situation === 'job' ? (
          <JobButtons key={situation} look="secondary" />
        ) : (
          <Button key={situation} type="submit" name="answer" value={situation} look="secondary">
            {t(`situations.${situation}`)}
          </Button>
        ),
      )}
      {without !== 'geiq' && <p className="text-base text-stone">{t('geiq')}</p>}
    </AnswerFrame>
  )
}

function AnswerFrame({ children }: { children: React.ReactNode }) {
  const { secret, months } = useParams()
  // Where the choice of the message is no longer in the address.
  return (
    <Form method="post" action={`/suite/${secret}/${months}`} className="grid gap-3">
      {children}
    </Form>
  )
}

function JobButtons({ look }: { look: 'primary' | 'secondary' }) {
  const { t } = useTranslation('outcome')
  return (
    <fieldset className="grid gap-3">
      <legend className="pb-2 font-bold">{look === 'primary' ? t('kindOf') : `${t('situations.job')}\u00a0:`}</legend>
      <div className="grid grid-cols-2 gap-3">
        {JOB_KINDS.map(kind => (
          <Button key={kind} type="submit" name="answer" value={`job-${kind}`} look={look}>
            {t(`kinds.${kind}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
