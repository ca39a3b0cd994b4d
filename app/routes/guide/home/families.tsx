import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FAMILIES, type Family } from '~/features/guide/words'

/** The families of jobs that have sheets, each with how many. */
export function Families({ families }: { families: { family: Family; count: number }[] }) {
  const { t } = useTranslation('guide')
  return (
    <section className="grid gap-4">
      <h2>{t('home.families')}</h2>
      <ul className="grid border-t border-line md:grid-cols-2 md:gap-x-12">
        {families.map(
          ({ family, count }) =>
            count > 0 && (
              <li key={family} className="max-w-none border-b border-line">
                <Link
                  to={`/guide/metiers#${family}`}
                  className="flex min-h-touch flex-wrap items-center justify-between gap-x-4 py-2 no-underline"
                >
                  <span lang="fr" className="font-bold underline">
                    {FAMILIES[family]}
                  </span>
                  <span className="text-base text-stone">{t('home.sheets', { count })}</span>
                </Link>
              </li>
            ),
        )}
      </ul>
    </section>
  )
}
