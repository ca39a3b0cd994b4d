import { useTranslation } from 'react-i18next'
import type { Reason, Relaxed } from '~/features/orientation/orient'
import { ButtonLink } from '~/ui/button'

type Props = { address: string; title: string; summary: string; reasons: Reason[]; relaxed: Relaxed[] }

/** A job, why it comes here, and what does not go with the answers. What the guide says of it is in French. */
export function SuggestedSheet({ address, title, summary, reasons, relaxed }: Props) {
  const { t } = useTranslation('orientation')
  return (
    <li className="grid max-w-none content-between gap-4 rounded-brick border-2 border-ink bg-white p-5 break-inside-avoid">
      <div className="grid gap-3">
        <h2 lang="fr">{title}</h2>
        <p lang="fr">{summary}</p>
        {reasons.length > 0 && (
          <div className="grid gap-1">
            <h3 className="text-base text-stone">{t('why')}</h3>
            <ul className="grid gap-1">
              {reasons.map(({ of, key }) => (
                <Line key={`${of}-${key}`} sign="✓" look="text-leaf">
                  {t(`reasons.${of}.${key}` as 'reasons.level.none')}
                </Line>
              ))}
            </ul>
          </div>
        )}
        {relaxed.length > 0 && (
          <div className="grid gap-1">
            <h3 className="text-base text-stone">{t('but')}</h3>
            <ul className="grid gap-1">
              {relaxed.map(({ of, key }) => (
                <Line key={`${of}-${key}`} sign="!" look="text-alert">
                  {t(`relaxed.${of}.${key}` as 'relaxed.level.bac')}
                </Line>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink to={address} aria-label={t('readOf', { title })}>
          {t('read')}
        </ButtonLink>
        <a
          href={`${address}/fiche.pdf`}
          aria-label={t('printOf', { title })}
          className="inline-flex min-h-touch items-center"
        >
          {t('print')}
        </a>
      </p>
    </li>
  )
}

function Line({ sign, look, children }: { sign: string; look: string; children: string }) {
  return (
    <li className="flex gap-2">
      <span aria-hidden="true" className={`font-bold ${look}`}>
        {sign}
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  )
}
