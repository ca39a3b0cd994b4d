import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askedAddress } from '~/features/guide-search/asked'

const EXAMPLES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** What others look for, for who has not written anything yet. */
export function Suggestions() {
  const { t } = useTranslation('search')
  return (
    <section className="grid gap-3">
      <h2>{t('suggestions')}</h2>
      <ul className="flex flex-wrap gap-2">
        {EXAMPLES.map(example => (
          <li key={example}>
            <Link
              to={askedAddress(t(`examples.${example}`))}
              lang="fr"
              className="inline-flex min-h-touch items-center rounded-brick border-2 border-line bg-white px-3 py-2"
            >
              {t(`examples.${example}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
