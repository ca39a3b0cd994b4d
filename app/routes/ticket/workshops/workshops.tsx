import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { listBookable, listOwnEnrolments } from '~/features/enrolment/queries.server'
import { findClash } from '~/features/enrolment/rules'
import { ticketPath } from '~/features/ticket/link.server'
import { takeNotice } from '~/features/ticket/notice-cookie.server'
import { clockTime } from '~/lib/dates'
import { findT } from '~/lib/i18n.server'
import { Notice } from '~/ui/notice'
import { BackToTicket } from '../back-to-ticket'
import { PRIVATE } from '../private'
import { findChoosing } from './find-choosing.server'
import { WorkshopCard } from './workshop-card'

export { privateHeaders as headers, privateMeta as meta } from '../private'

const GOOD = ['confirmed', 'waiting', 'given-back', 'left-line', 'already'] as const
const BAD = ['overlaps', 'same-workshop', 'too-late', 'closed'] as const
const NOTICES = [...GOOD, ...BAD]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const registration = await findChoosing(params, now)
  const t = await findT(request, 'enrolment')
  const { word, headers } = await takeNotice(request)
  const own = await listOwnEnrolments(registration.id)
  const bookable = await listBookable(registration.editionId, now)
  const page = {
    title: `${t('workshops.title')} · LNPSQ`,
    ticket: ticketPath(registration.id),
    edition: { slug: registration.edition.slug },
    notice: NOTICES.find(known => known === word),
    choices: bookable.map(activity => ({
      activity,
      own: own.find(({ id }) => id === activity.id),
      clash: findClash(activity, own),
    })),
  }
  return data(page, { headers: [...PRIVATE, ...headers] })
}

export default function Workshops() {
  const { notice, choices, ticket, edition } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('enrolment')
  const groups = Map.groupBy(choices, ({ activity }) => clockTime(activity.startsAt, i18n.language as Language))
  return (
    <div className="page grid max-w-3xl gap-6 py-6">
      <BackToTicket />
      <h1>{t('workshops.title')}</h1>
      {notice && (
        <Notice tone={BAD.some(word => word === notice) ? 'error' : 'success'} title={t(`notices.${notice}`)} />
      )}
      {choices.length === 0 ? <p>{t('workshops.none')}</p> : <p>{t('workshops.intro')}</p>}
      {[...groups].map(([time, group]) => (
        <section key={time} className="grid gap-3 border-t-4 border-brick pt-3">
          <h2>{t('workshops.at', { time })}</h2>
          <ul className="grid gap-3">
            {group.map(choice => (
              <li key={choice.activity.id} className="grid max-w-none">
                <WorkshopCard {...choice} ticket={ticket} edition={edition} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {choices.length > 0 && <p className="text-base text-stone">{t('workshops.late')}</p>}
    </div>
  )
}
