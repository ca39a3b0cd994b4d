import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import { listProgramme, type ProgrammeActivity } from '~/features/activity/queries.server'
import { activityEvent } from '~/features/activity/structured-data'
import { listCompanies } from '~/features/after-work/queries.server'
import { DemonstrationNote } from '~/features/edition/demonstration-note'
import { isOver, registrationState } from '~/features/edition/moments'
import { findEdition } from '~/features/edition/queries.server'
import { RegistrationCall } from '~/features/edition/registration-call'
import { takesEnrolments } from '~/features/enrolment/rules'
import { forLink } from '~/features/guide-link/page-links'
import { listPagesOf } from '~/features/guide-link/queries.server'
import { offered } from '~/features/job-offer/offered'
import { listOfferSheets } from '~/features/job-offer/sheets.server'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { Notice } from '~/ui/notice'
import { ActivityCompanies } from './activity/activity-companies'
import { ActivityFacts } from './activity/activity-facts'
import { ActivityGuide } from './activity/activity-guide'
import { ActivityNeighbours } from './activity/activity-neighbours'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const programme = await listProgramme(edition.id)
  const place = programme.findIndex(one => one.slug === params.activity)
  const activity = programme[place] ?? notFound()
  const [t, language] = await Promise.all([findT(request, 'edition'), findLanguage(request)])
  const companies = await findCompanies(activity)
  const now = new Date()
  const editionUrl = `${config.appUrl}/editions/${edition.slug}`
  return {
    edition,
    activity,
    previous: programme[place - 1],
    next: programme[place + 1],
    sessions: programme.filter(
      ({ id, seriesId }) => seriesId !== null && seriesId === activity.seriesId && id !== activity.id,
    ),
    companies,
    sheets: await listOfferSheets(companies ?? []),
    pages: (await listPagesOf([activity.id])).map(forLink),
    isOver: isOver(edition, now),
    state: registrationState(edition, now),
    event: activityEvent(activity, { editionUrl, venue: edition.venue }),
    head: {
      title: activity.title,
      description: activity.summary,
      url: `${editionUrl}/programme/${activity.slug}`,
      language,
      image: { url: `${editionUrl}/partage.png`, alt: t('share.alt', { name: edition.name }) },
    },
  }
}

/** Those that recruit at an after-work; undefined for what is none, or is cancelled. */
async function findCompanies({ id, kind, cancelledAt }: ProgrammeActivity) {
  return kind === 'after-work' && !cancelledAt ? offered(await listCompanies(id)) : undefined
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...pageMeta(data.head), { 'script:ld+json': data.event }] : []

export default function ActivityPage() {
  const { edition, activity, previous, next, sessions, companies, sheets, pages, isOver, state } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('edition')
  const programmeUrl = `/editions/${edition.slug}/programme`
  const canRegister = !isOver && !activity.cancelledAt
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-4">
        <p className="no-print">
          <Link to={programmeUrl} className="inline-flex min-h-touch items-center">
            ← {t('activity.back')}
          </Link>
        </p>
        <header className="grid gap-4">
          <p>
            <KindTag activity={activity} />
          </p>
          <h1 lang="fr">{activity.title}</h1>
          {activity.cancelledAt && (
            <Notice tone="error" title={t('activity.cancelled.title')}>
              <p>{t('activity.cancelled.text')}</p>
            </Notice>
          )}
          <p lang="fr" className="text-xl">
            {activity.summary}
          </p>
          <DemonstrationNote edition={edition} />
        </header>
        <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[1fr_18rem]">
          <ActivityFacts
            activity={activity}
            programmeUrl={programmeUrl}
            sessions={sessions}
            venue={edition.venue}
            showsPlaces={!isOver}
          />
          {canRegister && (
            <div className="no-print grid gap-3">
              <WayIn {...{ edition, state, activity }} />
              <a
                href={`${programmeUrl}/${activity.slug}/agenda.ics`}
                className="inline-flex min-h-touch items-center justify-center"
              >
                {t('activity.calendar')}
              </a>
            </div>
          )}
        </div>
        {companies && <ActivityCompanies companies={companies} sheets={sheets} />}
        {companies && companies.length > 0 && canRegister && (
          <div className="no-print grid max-w-sm gap-3">
            <WayIn {...{ edition, state, activity }} />
          </div>
        )}
        <ActivityGuide pages={pages} />
        <ActivityNeighbours programmeUrl={programmeUrl} previous={previous} next={next} />
      </div>
    </>
  )
}

type Invitation = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'edition' | 'state' | 'activity'>

/** One registers; those who hold a ticket reserve from it. */
function WayIn({ edition, state, activity }: Invitation) {
  return (
    <>
      <RegistrationCall edition={edition} state={state} />
      {takesEnrolments(activity) && <FromTicket isAfterWork={activity.kind === 'after-work'} />}
    </>
  )
}

function FromTicket({ isAfterWork }: { isAfterWork: boolean }) {
  const { t } = useTranslation('enrolment')
  const { t: tAfterWork } = useTranslation('afterWork')
  return (
    <p className="text-base">
      {isAfterWork ? tAfterWork('invitation') : t('fromTicket')}{' '}
      <Link to="/billet" className="inline-flex min-h-touch items-center">
        {t('findTicket')}
      </Link>
    </p>
  )
}
