import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { findEdition } from '~/features/edition/queries.server'
import { surveyState } from '~/features/survey/moments'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { ButtonLink } from '~/ui/button'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const { slug, number, name } = edition
  const t = await findT(request, 'survey')
  return {
    title: `${t('thanks.title')} · ${name}`,
    edition: { slug, number, name },
    isOpen: surveyState(edition, new Date()) === 'open',
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'LNPSQ' },
  { name: 'robots', content: 'noindex' },
]

export default function SurveyThanks() {
  const { edition, isOpen } = useLoaderData<typeof loader>()
  const { t } = useTranslation('survey')
  const base = `/editions/${edition.slug}`
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <p>
        <EditionTag edition={edition} />
      </p>
      <h1>{t('thanks.title')}</h1>
      <p role="status">{t('thanks.text')}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink to="/guide">{t('thanks.guide')}</ButtonLink>
        {isOpen && (
          <ButtonLink to={`${base}/avis`} look="secondary">
            {t('thanks.again')}
          </ButtonLink>
        )}
      </p>
      <p className="grid">
        <Link to="/billet" className="inline-flex min-h-touch items-center">
          {t('thanks.ticket')}
        </Link>
        <Link to={base} className="inline-flex min-h-touch items-center">
          {t('toEdition')}
        </Link>
      </p>
    </div>
  )
}
