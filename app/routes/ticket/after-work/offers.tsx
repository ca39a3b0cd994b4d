import { Form } from '@remix-run/react'
import type { JobOffer } from 'db/schema/after-work'
import { useTranslation } from 'react-i18next'
import { CompanyList } from '~/features/job-offer/company-list'
import { Button } from '~/ui/button'
import { CheckboxField } from '~/ui/field'
import { Tag } from '~/ui/tag'
import type { Candidacy } from './find-candidacy.server'

/** The companies and their offers: to tick with a place or a turn in the line, to read otherwise. */
export function Offers({ candidacy }: { candidacy: Candidacy }) {
  const { t } = useTranslation('afterWork')
  const { activity, own, isOver, hasStarted, companies, interviews } = candidacy
  const isClosed = isOver || activity.cancelledAt !== null
  const canTick = own !== undefined && !isClosed && companies.some(({ offers }) => offers.length > 0)
  return (
    <section className={`grid gap-4 ${interviews.length > 0 ? 'no-print' : ''}`}>
      <h2>{t('companies')}</h2>
      {!own && !isClosed && !hasStarted && <p>{t('interests.first')}</p>}
      {canTick ? <Ticks candidacy={candidacy} /> : <Marks candidacy={candidacy} />}
    </section>
  )
}

function Ticks({ candidacy: { companies, sheets, marked, isPlanned } }: { candidacy: Candidacy }) {
  const { t } = useTranslation('afterWork')
  return (
    <Form method="post" className="grid gap-6">
      <p>{t(isPlanned ? 'interests.late' : 'interests.intro')}</p>
      <CompanyList companies={companies} sheets={sheets}>
        {offer => <Tick offer={offer} isMarked={marked.includes(offer.id)} />}
      </CompanyList>
      <p className="text-base text-stone">{t('interests.seen')}</p>
      <div className="no-print grid sm:block">
        <Button type="submit">{t('interests.save')}</Button>
      </div>
    </Form>
  )
}

function Tick({ offer, isMarked }: { offer: JobOffer; isMarked: boolean }) {
  const { t } = useTranslation('afterWork')
  return (
    <div className="border-t border-line pt-1 font-bold">
      <CheckboxField
        id={`offer-${offer.id}`}
        name="offers"
        value={offer.id}
        defaultChecked={isMarked}
        label={
          <>
            {t('interests.tick')}
            <span className="sr-only">{` : ${offer.title}`}</span>
          </>
        }
      />
    </div>
  )
}

function Marks({ candidacy: { companies, sheets, marked } }: { candidacy: Candidacy }) {
  const { t } = useTranslation('afterWork')
  return (
    <CompanyList companies={companies} sheets={sheets}>
      {({ id }) =>
        marked.includes(id) && (
          <p>
            <Tag look="leaf">✓ {t('interests.marked')}</Tag>
          </p>
        )
      }
    </CompanyList>
  )
}
