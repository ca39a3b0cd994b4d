import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'

const SECTIONS = ['publisher', 'host', 'sources', 'accessibility', 'code'] as const

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'legal')
  return {
    head: {
      title: t('notice.title'),
      description: t('notice.description'),
      url: `${config.appUrl}/mentions-legales`,
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Legal() {
  const { t } = useTranslation('legal')
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-8 pt-8">
        <h1>{t('notice.title')}</h1>
        {SECTIONS.map(section => (
          <section key={section} className="grid gap-x-8 gap-y-2 border-t border-line pt-4 md:grid-cols-[17rem_1fr]">
            <h2>{t(`notice.sections.${section}.title`)}</h2>
            <div className="grid gap-2">
              <p>{t(`notice.sections.${section}.text`)}</p>
              {t(`notice.sections.${section}.more`) && <p>{t(`notice.sections.${section}.more`)}</p>}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}
