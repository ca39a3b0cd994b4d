import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { listEditions } from '~/features/edition/queries.server'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { EditionCard } from './list/edition-card'
import { findParticipants } from './list/find-participants.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'edition')
  const now = new Date()
  const editions = await listEditions()
  const participants = await findParticipants(now)
  return {
    editions: editions.map(edition => ({
      ...edition,
      isOver: isOver(edition, now),
      participants: participants.get(edition.id),
    })),
    head: {
      title: t('list.title'),
      description: t('list.description'),
      url: `${config.appUrl}/editions`,
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Editions() {
  const { editions } = useLoaderData<typeof loader>()
  const { t } = useTranslation('edition')
  const coming = editions.filter(edition => !edition.isOver).reverse()
  const past = editions.filter(edition => edition.isOver)
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-10 pt-8">
        <h1>{t('list.title')}</h1>
        <section className="grid gap-4">
          <h2>{t('list.next', { count: coming.length })}</h2>
          {coming.length === 0 && <p>{t('list.none')}</p>}
          {coming.map(edition => (
            <EditionCard key={edition.slug} edition={edition} />
          ))}
        </section>
        {past.length > 0 && (
          <section className="grid gap-4">
            <h2>{t('list.past')}</h2>
            <p>
              <Link to="/chiffres" className="inline-flex min-h-touch items-center">
                {t('list.comparison')}
              </Link>
            </p>
            <ul className="grid gap-4 md:grid-cols-2">
              {past.map(edition => (
                <li key={edition.slug} className="grid">
                  <EditionCard edition={edition} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
