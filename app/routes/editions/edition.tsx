import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DemonstrationNote } from '~/features/edition/demonstration-note'
import { EditionTag } from '~/features/edition/edition-tag'
import { isOver, registrationState } from '~/features/edition/moments'
import { findEdition } from '~/features/edition/queries.server'
import { editionEvent } from '~/features/edition/structured-data'
import { capitalise, editionDate, venueName } from '~/features/edition/words'
import { listParticipants } from '~/features/organisation/queries.server'
import { logoAddress } from '~/features/organisation/words'
import { areFiguresPublic } from '~/features/statistics/policy'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { EditionActions } from './edition/edition-actions'
import { EditionFacts } from './edition/edition-facts'
import { EditionFigures } from './edition/edition-figures'
import { EditionPartners } from './edition/edition-partners'
import { findFigures } from './edition/find-figures.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const now = new Date()
  const [participants, t, language] = await Promise.all([
    listParticipants(edition.id),
    findT(request, 'edition'),
    findLanguage(request),
  ])
  const state = registrationState(edition, now)
  const organisers = participants.filter(({ roles }) => roles.includes('organiser')).map(({ name }) => name)
  const url = `${config.appUrl}/editions/${edition.slug}`
  const image = { url: `${url}/partage.png`, alt: t('share.alt', { name: edition.name }) }
  return {
    edition,
    state,
    isOver: isOver(edition, now),
    organisers,
    partners: participants
      .filter(({ name }) => !organisers.includes(name))
      .map(partner => ({ ...partner, logo: logoAddress(partner, 'small') })),
    figures: areFiguresPublic(edition, now) ? await findFigures(edition, now) : undefined,
    event: editionEvent(edition, { url, image: image.url, organisers, isOpen: state === 'open' }),
    head: {
      title: `${t('fair')} · ${edition.name}`,
      description: t('page.description', {
        summary: edition.summary ?? '',
        when: capitalise(editionDate(edition, t, language)),
        where: venueName(edition.venue, t),
      }).trim(),
      url,
      language,
      image,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...pageMeta(data.head), { 'script:ld+json': data.event }] : []

export default function EditionPage() {
  const { edition, state, isOver, organisers, partners, figures } = useLoaderData<typeof loader>()
  const { t } = useTranslation('edition')
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-12 pt-6">
        <header className="grid gap-4">
          <p>
            <EditionTag edition={edition} />
          </p>
          <h1>{t('page.title', { name: edition.name })}</h1>
          {edition.summary && (
            <p lang="fr" className="text-xl">
              {edition.summary}
            </p>
          )}
          <DemonstrationNote edition={edition} />
        </header>
        <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[1fr_18rem] print:grid-cols-1">
          <EditionFacts edition={edition} isOver={isOver} />
          <EditionActions edition={edition} isOver={isOver} state={state} />
        </div>
        {figures && <EditionFigures slug={edition.slug} {...figures} />}
        {edition.themes.length > 0 && (
          <section className="grid gap-4">
            <h2>{t('page.themes')}</h2>
            <ul lang="fr" className="flex flex-wrap gap-2">
              {edition.themes.map(theme => (
                <li key={theme} className="rounded-brick bg-soft-brick px-3 py-1">
                  {theme}
                </li>
              ))}
            </ul>
          </section>
        )}
        <EditionPartners organisers={organisers} partners={partners} />
      </div>
    </>
  )
}
