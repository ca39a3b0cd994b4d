import { useTranslation } from 'react-i18next'
import { groupShortCode, spellShortCode } from '~/features/ticket/short-code'
import type { Qr } from '~/lib/qr'
import { ButtonLink } from '~/ui/button'
import { QrCode } from '~/ui/qr-code'

type Parts = { base: string; qr: Qr; shortCode: string }

/** What lets the whole group in, and what is printed. */
export function GroupTicket({ base, qr, shortCode }: Parts) {
  const { t } = useTranslation('groups')
  return (
    <section aria-labelledby="ticket" className="overflow-hidden rounded-brick border-2 border-ink bg-white">
      <div className="brick-line border-b-2 border-ink" aria-hidden="true" />
      <div className="grid gap-3 p-5">
        <h2 id="ticket">{t('ticket.title')}</h2>
        <p>{t('ticket.text')}</p>
        <QrCode qr={qr} label={t('ticket.qr')} className="max-w-80 justify-self-center" />
        <p className="text-center text-base text-stone">{t('ticket.shortCodeHint')}</p>
        <p
          role="img"
          aria-label={t('ticket.shortCode', { letters: spellShortCode(shortCode) })}
          className="text-center font-heading text-4xl leading-none font-bold tracking-wider"
        >
          {groupShortCode(shortCode)}
        </p>
      </div>
      <div className="grid gap-3 border-t-4 border-dashed border-ink bg-soft-pastel p-5">
        <ButtonLink to={`${base}/cartes.pdf`} reloadDocument>
          {t('ticket.cards')}
        </ButtonLink>
        <ButtonLink to={`${base}/feuille.pdf`} reloadDocument look="secondary">
          {t('ticket.sheet')}
        </ButtonLink>
        <p>{t('ticket.own')}</p>
      </div>
    </section>
  )
}
