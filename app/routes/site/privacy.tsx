import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { fr } from '~/locales/fr'
import { ButtonLink } from '~/ui/button'

/** The sections and their sentences, in the catalogue's own order. */
const SECTIONS = Object.entries(fr.legal.privacy.sections).map(([section, { items }]) => ({
  section,
  items: Object.keys(items),
}))

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'legal')
  return {
    head: {
      title: t('privacy.title'),
      description: t('privacy.description'),
      url: `${config.appUrl}/vos-donnees`,
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Privacy() {
  const { t } = useTranslation('legal')
  const say = t as (key: string) => string
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-8 pt-8">
        <header className="grid gap-4">
          <h1>{t('privacy.title')}</h1>
          <p className="text-xl">{t('privacy.lead')}</p>
          <div>
            <ButtonLink look="secondary" to="/billet">
              {t('privacy.findTicket')}
            </ButtonLink>
          </div>
        </header>
        {SECTIONS.map(({ section, items }) => (
          <section key={section} className="grid gap-x-8 gap-y-2 border-t border-line pt-4 md:grid-cols-[17rem_1fr]">
            <h2>{say(`privacy.sections.${section}.title`)}</h2>
            <ul className="grid list-[square] gap-1.5 ps-5 marker:text-brick">
              {items.map(item => (
                <li key={item}>{say(`privacy.sections.${section}.items.${item}`)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
