import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import { EnrolmentState } from '~/features/enrolment/own-programme'
import { PlacesLeft } from '~/features/enrolment/places-left'
import { markInterests } from '~/features/job-offer/interests.server'
import { InterestsSchema } from '~/features/job-offer/schema'
import { DayAndPlace } from '~/features/ticket/day-and-place'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice, takeNotice } from '~/features/ticket/notice-cookie.server'
import { parseForm } from '~/lib/http.server'
import { BackToTicket } from '../back-to-ticket'
import { PRIVATE } from '../private'
import { choosingPath } from '../workshops/find-choosing.server'
import { AfterWorkNotice } from './after-work-notice'
import { findAsked, findCandidacy } from './find-candidacy.server'
import { Meetings } from './meetings'
import { Offers } from './offers'
import { SignUp } from './sign-up'

export { privateHeaders as headers, privateMeta as meta } from '../private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = await findAsked(params)
  const { word, headers } = await takeNotice(request)
  const { id, edition, firstName, shortCode } = asked.registration
  const page = {
    title: `${asked.activity.title} · LNPSQ`,
    ticket: ticketPath(id),
    person: { firstName, shortCode },
    edition,
    notice: word,
    candidacy: await findCandidacy(asked, new Date()),
  }
  return data(page, { headers: [...PRIVATE, ...headers] })
}

/** Keeps the offers that interest a person. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { registration, activity } = await findAsked(params)
  const form = await parseForm(request, InterestsSchema)
  if (form.status !== 'success') return data({ notice: 'unreadable' }, { status: 422, headers: PRIVATE })

  const wish = { registrationId: registration.id, activityId: activity.id, offerIds: form.value.offers }
  const { outcome } = await markInterests({ ...wish, now: new Date() })
  const headers = { 'Set-Cookie': await leaveNotice(`interests-${outcome}`) }
  return redirect(choosingPath(registration, activity), { status: 303, headers })
}

export default function AfterWorkPage() {
  const { ticket, person, edition, notice, candidacy } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('afterWork')
  const { activity, own } = candidacy
  return (
    <div className="page grid max-w-3xl gap-6 py-6 print:max-w-none print:p-0">
      <div className="no-print">
        <BackToTicket />
      </div>
      <header className="grid gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <KindTag activity={activity} />
          {own && <EnrolmentState enrolment={own} />}
        </p>
        <h1 lang="fr">{activity.title}</h1>
        <div>
          <DayAndPlace edition={{ ...edition, startsAt: activity.startsAt, endsAt: activity.endsAt }} />
          {activity.room && <p lang="fr">{activity.room}</p>}
        </div>
      </header>
      <AfterWorkNotice word={refused?.notice ?? notice} isCancelled={activity.cancelledAt !== null} />
      <section className="no-print grid gap-3">
        <p className="text-xl">
          {t('what')} <strong>{t('noCv')}</strong>
        </p>
        {!own?.confirmedAt && !candidacy.hasStarted && !activity.cancelledAt && (
          <p>
            <PlacesLeft activity={activity} />
          </p>
        )}
        <SignUp candidacy={candidacy} ticket={ticket} />
      </section>
      <Meetings candidacy={candidacy} person={person} />
      <Offers candidacy={candidacy} />
    </div>
  )
}
