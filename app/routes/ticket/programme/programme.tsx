import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { OwnProgramme } from '~/features/enrolment/own-programme'
import { heldIn, listOwnEnrolments } from '~/features/enrolment/queries.server'
import { forLink } from '~/features/guide-link/page-links'
import { listPagesOf } from '~/features/guide-link/queries.server'
import { ReadAfter } from '~/features/guide-link/read-after'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { DayAndPlace } from '~/features/ticket/day-and-place'
import { ticketPath } from '~/features/ticket/link.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { ButtonLink } from '~/ui/button'
import { BackToTicket } from '../back-to-ticket'
import { PRIVATE } from '../private'

export { privateHeaders as headers, privateMeta as meta } from '../private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  if (registration.cancelledAt) notFound()
  const t = await findT(request, 'enrolment')
  const { edition, firstName } = registration
  const choices = await listOwnEnrolments(registration.id)
  const page = {
    title: `${t('programme.title')} · LNPSQ`,
    ticket: ticketPath(registration.id),
    firstName,
    edition,
    isPast: isOver(edition, new Date()),
    choices,
    pages: (await listPagesOf(heldIn(choices))).map(forLink),
  }
  return data(page, { headers: PRIVATE })
}

export default function OwnProgrammePage() {
  const { ticket, firstName, edition, isPast, choices, pages } = useLoaderData<typeof loader>()
  const { t } = useTranslation('enrolment')
  return (
    <div className="page grid max-w-3xl gap-6 py-6 print:max-w-none print:p-0">
      <div className="no-print">
        <BackToTicket />
      </div>
      <header className="grid gap-2">
        <h1>{t('programme.title')}</h1>
        {firstName && <p className="font-heading text-2xl font-bold wrap-anywhere">{firstName}</p>}
        <DayAndPlace edition={edition} />
      </header>
      {choices.length === 0 ? <p>{t('programme.none')}</p> : <OwnProgramme choices={choices} edition={edition} />}
      <div className="no-print flex flex-wrap gap-3">
        {!isPast && (
          <ButtonLink to={`${ticket}/ateliers`}>
            {choices.length === 0 ? t('programme.choose') : t('programme.change')}
          </ButtonLink>
        )}
        {choices.length > 0 && (
          <ButtonLink to={`${ticket}/programme.ics`} reloadDocument look="secondary">
            {t('programme.calendar')}
          </ButtonLink>
        )}
      </div>
      <ReadAfter pages={pages} />
      <p className="no-print">
        <Link to={`/editions/${edition.slug}/programme`} className="inline-flex min-h-touch items-center">
          {t('programme.all')}
        </Link>
      </p>
    </div>
  )
}
