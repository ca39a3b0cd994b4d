import type { Registration } from 'db/schema/registrations'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import type { Qr } from '~/lib/qr'
import { QrCode } from '~/ui/qr-code'
import { DayAndPlace } from './day-and-place'
import { groupShortCode, spellShortCode } from './short-code'

type Parts = {
  registration: Pick<Registration, 'firstName' | 'shortCode'>
  edition: EditionWithVenue
  qr: Qr
  state: 'valid' | 'cancelled' | 'over'
}

/** The ticket, as it would be on card: place, day, name, QR, and what to say when the screen cannot be read. */
export function TicketCard({ registration, edition, qr, state }: Parts) {
  const { t } = useTranslation('ticket')
  return (
    <article className="break-inside-avoid overflow-hidden rounded-brick border-2 border-ink bg-white">
      <div className="brick-line border-b-2 border-ink" aria-hidden="true" />
      <div className="grid gap-3 px-5 pt-5 *:min-w-0">
        <p>
          <EditionTag edition={edition} />
        </p>
        <p className="font-heading text-4xl leading-tight font-bold wrap-anywhere">
          {registration.firstName ?? t('welcome')}
        </p>
        <DayAndPlace edition={edition} />
      </div>
      {state === 'cancelled' ? <Void /> : <Codes qr={qr} shortCode={registration.shortCode} />}
      <div className="border-t-4 border-dashed border-ink bg-soft-pastel px-5 py-4">
        <p className="font-bold">{state === 'valid' ? t('capture') : t(`states.${state}`)}</p>
        <p>{state === 'valid' ? t('captureText') : t(`states.${state}Text`)}</p>
      </div>
    </article>
  )
}

function Codes({ qr, shortCode }: { qr: Qr; shortCode: string }) {
  const { t } = useTranslation('ticket')
  return (
    <div className="grid justify-items-center gap-1 px-2 pb-5">
      <QrCode qr={qr} label={t('qr')} className="max-w-96" />
      <p className="text-center text-base text-stone">{t('shortCodeHint')}</p>
      <p
        role="img"
        aria-label={t('shortCode', { letters: spellShortCode(shortCode) })}
        className="font-heading text-4xl leading-none font-bold tracking-wider"
      >
        {groupShortCode(shortCode)}
      </p>
    </div>
  )
}

function Void() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className="mx-auto my-8 size-28 text-alert"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="m8 8 8 8m0-8-8 8" />
    </svg>
  )
}
