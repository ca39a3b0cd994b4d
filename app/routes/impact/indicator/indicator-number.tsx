import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Tag } from '~/ui/tag'

type Props = {
  theme: string
  title: string
  number: string | undefined
  absence: string
  nature: string | undefined
  fold: string | undefined
  response: string | undefined
}

/** The number, as large as the phone allows, and its title. */
export function IndicatorNumber({ theme, title, number, absence, nature, fold, response }: Props) {
  const { t } = useTranslation('impact')
  const shown = number ?? absence
  return (
    <div className="grid content-start gap-4">
      <p className="text-stone" lang="fr">
        {theme}
      </p>
      <h1 className="grid gap-2">
        <span
          className={`leading-none text-brick tabular-nums ${shown.length > 5 ? 'text-5xl' : 'text-8xl lg:text-9xl'}`}
        >
          {shown}
        </span>{' '}
        <span lang="fr" className="text-2xl lg:text-3xl">
          {title}
        </span>
      </h1>
      {nature && (
        <p>
          <Tag look="brick">{nature}</Tag>
        </p>
      )}
      {response && <p className="font-bold">{response}</p>}
      {fold && <p className="text-base text-stone">{fold}</p>}
      <p className="no-print">
        <Link to="/impact" className="inline-flex min-h-touch items-center">
          {t('indicator.back')}
        </Link>
      </p>
      <div className="brick-wall hidden lg:block print:hidden" aria-hidden="true" />
    </div>
  )
}
