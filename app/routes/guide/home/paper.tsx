import { useTranslation } from 'react-i18next'
import { FAMILIES, type Family } from '~/features/guide/words'
import { ButtonLink } from '~/ui/button'

/** The whole guide to print, and a leaflet for each family that has sheets. */
export function Paper({ families }: { families: { family: Family; count: number }[] }) {
  const { t } = useTranslation('guide')
  const told = families.filter(({ count }) => count > 0)
  return (
    <section className="grid justify-items-start gap-3">
      <h2>{t('home.paper')}</h2>
      <p>{t('home.paperText')}</p>
      <ButtonLink to="/guide.pdf" reloadDocument look="secondary">
        {t('home.pdf')}
      </ButtonLink>
      {told.length > 0 && (
        <details>
          <summary className="min-h-touch cursor-pointer content-center font-bold text-pastel">
            {t('home.leaflets')}
          </summary>
          <p className="text-base">{t('home.leafletsText')}</p>
          <ul>
            {told.map(({ family }) => (
              <li key={family}>
                <a href={`/guide/depliants/${family}.pdf`} lang="fr" className="inline-flex min-h-touch items-center">
                  {FAMILIES[family]} (PDF)
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
