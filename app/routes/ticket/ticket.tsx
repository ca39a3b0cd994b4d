import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listAfterWorks } from '~/features/after-work/queries.server'
import { findPresence } from '~/features/attestation/presence.server'
import { isOver } from '~/features/edition/moments'
import { OwnProgramme } from '~/features/enrolment/own-programme'
import { heldIn, listOwnEnrolments, type OwnEnrolment } from '~/features/enrolment/queries.server'
import { forLink } from '~/features/guide-link/page-links'
import { listPagesOf } from '~/features/guide-link/queries.server'
import { ReadAfter } from '~/features/guide-link/read-after'
import { findNeighbourhoodName } from '~/features/neighbourhood/queries.server'
import { listStamping, stampWith } from '~/features/passport/cookies.server'
import { findOwnPassport } from '~/features/passport/queries.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { surveyState } from '~/features/survey/moments'
import { takeNotice } from '~/features/ticket/notice-cookie.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { TicketCard } from '~/features/ticket/ticket-card'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { drawQr } from '~/lib/qr'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { AttestationPart } from '../attestation/attestation-part'
import { PassportPart } from '../passport/passport-part'
import { SurveyPart } from '../survey/survey-part'
import { AfterWorkLinks } from './after-work/after-work-links'
import { PRIVATE } from './private'

export { privateHeaders as headers, privateMeta as meta } from './private'

const HOMES = ['inside', 'outside', 'unknown', 'unavailable'] as const
const NOTICES = ['registered', 'already', 'changed', 'cancelled', 'restored', 'full', 'closed', 'consents'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const { edition, firstName, shortCode, cancelledAt } = registration
  const t = await findT(request, 'ticket')
  const { word, headers } = await takeNotice(request)
  const [notice, home] = word?.split('.') ?? []
  const isPast = isOver(edition, new Date())
  const [choices, afterWorks] = cancelledAt
    ? [[], []]
    : await Promise.all([listOwnEnrolments(registration.id), listAfterWorks(edition.id)])
  const passport = await findOwnPassport(edition.id, registration.id)
  // On the day, the QR of a stand finds in this browser whose passport to stamp.
  if (passport)
    headers.push(['Set-Cookie', await stampWith({ id: registration.id, by: 'link' }, await listStamping(request))])
  const ticket = {
    title: t('metaTitle'),
    notice: NOTICES.find(known => known === notice),
    /** What the address that was just written told. */
    home: HOMES.find(known => known === home),
    neighbourhood: home === 'inside' ? await findNeighbourhoodName(registration.neighbourhoodCode) : undefined,
    registration: { firstName, shortCode },
    edition,
    qr: drawQr(await findTicketAddress(edition, registration.ticketSerial)),
    state: cancelledAt ? ('cancelled' as const) : isPast ? ('over' as const) : ('valid' as const),
    isPast,
    isSurveyOpen: !cancelledAt && surveyState(edition, new Date()) === 'open',
    choices,
    hasCome: (await findPresence(registration, new Date())) !== undefined,
    passport,
    pages: (await listPagesOf(heldIn(choices))).map(forLink),
    afterWorks: afterWorks
      .map(({ id, slug, title }) => ({ slug, title, isOwn: choices.some(choice => choice.id === id) }))
      .filter(({ isOwn }) => isOwn || !isPast),
  }
  return data(ticket, { headers: [...PRIVATE, ...headers] })
}

/** Before the edition the ticket comes first; once it is over, what comes of the visit does. */
export default function Ticket() {
  const {
    notice,
    home,
    neighbourhood,
    isPast,
    isSurveyOpen,
    state,
    choices,
    hasCome,
    passport,
    pages,
    afterWorks,
    ...card
  } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ticket')
  const visit = (
    <>
      {isSurveyOpen && <SurveyPart slug={card.edition.slug} />}
      {hasCome && <AttestationPart />}
      <ReadAfter pages={pages} />
    </>
  )
  return (
    <div className="page grid gap-6 py-6 md:grid-cols-[minmax(0,26rem)_1fr] md:items-start md:gap-12 md:py-10">
      <div className="grid gap-5">
        <h1 className="text-2xl">{t('title')}</h1>
        {notice && (
          <div className="no-print">
            <Notice tone={notice === 'full' || notice === 'closed' ? 'info' : 'success'} title={t(`notices.${notice}`)}>
              {home && (home !== 'inside' || neighbourhood) && <HomeNotice home={home} neighbourhood={neighbourhood} />}
            </Notice>
          </div>
        )}
        {state === 'over' && <div className="no-print grid gap-8 empty:hidden">{visit}</div>}
        <TicketCard {...card} state={state} />
      </div>
      <div className="no-print grid gap-8">
        {state === 'valid' && <Programme choices={choices} edition={card.edition} />}
        <AfterWorkLinks afterWorks={afterWorks} />
        {passport && (!isPast || passport.stamps.length > 0) && <PassportPart {...passport} isPast={isPast} />}
        {state !== 'over' && visit}
        {state === 'valid' && <Keep />}
        {state === 'valid' && (
          <p>
            <Link
              to={`/editions/${card.edition.slug}/programme`}
              className="inline-flex min-h-touch items-center font-bold"
            >
              {t('programme')}
            </Link>
          </p>
        )}
        <Manage isPast={isPast} isCancelled={state === 'cancelled'} />
        {!isPast && <p>{t('free')}</p>}
        <p className="text-base text-stone">{t('link')}</p>
      </div>
    </div>
  )
}

/** What an address told, and the way to put it right. */
function HomeNotice({ home, neighbourhood }: { home: (typeof HOMES)[number]; neighbourhood: string | undefined }) {
  const { t } = useTranslation('ticket')
  return (
    <>
      <p>{t(`homes.${home}`, { name: neighbourhood })}</p>
      <p>
        <Link to="reponses#district" className="inline-flex min-h-touch items-center">
          {t(home === 'inside' || home === 'outside' ? 'homes.correct' : 'homes.choose')}
        </Link>
      </p>
    </>
  )
}

/** Own choices, and the way to more. */
function Programme({ choices, edition }: { choices: OwnEnrolment[]; edition: { slug: string } }) {
  const { t } = useTranslation('enrolment')
  return (
    <section className="grid gap-3">
      <h2>{t('programme.title')}</h2>
      {choices.length === 0 ? <p>{t('programme.none')}</p> : <OwnProgramme choices={choices} edition={edition} />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="ateliers" look="secondary" className="grow">
          {choices.length === 0 ? t('programme.choose') : t('programme.change')}
        </ButtonLink>
        {choices.length > 0 && (
          <ButtonLink to="programme" look="secondary" className="grow">
            {t('programme.see')}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}

function Keep() {
  const { t } = useTranslation('ticket')
  return (
    <section className="grid gap-3">
      <h2>{t('keep.title')}</h2>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="billet.png" reloadDocument className="grow">
          {t('keep.image')}
        </ButtonLink>
        <ButtonLink to="agenda.ics" reloadDocument look="secondary" className="grow">
          {t('keep.calendar')}
        </ButtonLink>
      </div>
    </section>
  )
}

function Manage({ isPast, isCancelled }: { isPast: boolean; isCancelled: boolean }) {
  const { t } = useTranslation('ticket')
  return (
    <section className="grid gap-1">
      <h2>{t('manage.title')}</h2>
      <ul className="grid">
        {!isPast && !isCancelled && <ManageLink to="reponses">{t('manage.answers')}</ManageLink>}
        {!isPast && (
          <ManageLink to="annulation">{isCancelled ? t('manage.restore') : t('manage.cancellation')}</ManageLink>
        )}
        <ManageLink to="consentements">{t('manage.consents')}</ManageLink>
        <ManageLink to="messages">{t('manage.messages')}</ManageLink>
        <ManageLink to="donnees.json">{t('manage.copy')}</ManageLink>
        <ManageLink to="effacement">{t('manage.erasure')}</ManageLink>
      </ul>
    </section>
  )
}

function ManageLink({ to, children }: { to: string; children: string }) {
  return (
    <li className="border-b border-line">
      <Link to={to} className="flex min-h-touch items-center">
        {children}
      </Link>
    </li>
  )
}
