import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { activitiesByKind } from '~/features/activity/queries.server'
import { registrationState } from '~/features/edition/moments'
import { findNextEdition } from '~/features/edition/queries.server'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ButtonLink } from '~/ui/button'
import { findLastTime } from './find-last-time.server'
import { GuideBlock } from './guide-block'
import { HomeProgramme } from './home-programme'
import { LastTime } from './last-time'
import { NextEdition } from './next-edition'
import { Steps } from './steps'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'edition')
  const now = new Date()
  const [next, last] = await Promise.all([findNextEdition(now), findLastTime(now)])
  return {
    next: next && {
      edition: next,
      state: registrationState(next, now),
      counts: await activitiesByKind(next.id),
    },
    last,
    head: {
      title: t('home.title'),
      description: t('home.description'),
      url: `${config.appUrl}/`,
      language: await findLanguage(request),
      image: next && {
        url: `${config.appUrl}/editions/${next.slug}/partage.png`,
        alt: t('share.alt', { name: next.name }),
      },
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Home() {
  const { next, last } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="brick-line md:brick-wall" aria-hidden="true" />
      <div className="page grid gap-12 pt-6 md:pt-8">
        {next ? <NextEdition {...next} /> : <NoEdition />}
        {next && <HomeProgramme slug={next.edition.slug} counts={next.counts} />}
        <GuideBlock />
        <Steps />
        {last && <LastTime {...last} />}
      </div>
    </>
  )
}

function NoEdition() {
  const { t } = useTranslation('edition')
  return (
    <section className="grid gap-5">
      <h1>{t('home.title')}</h1>
      <div className="grid gap-1">
        <h2>{t('home.none.title')}</h2>
        <p>{t('home.none.text')}</p>
      </div>
      <div>
        <ButtonLink to="/editions">{t('home.none.link')}</ButtonLink>
      </div>
    </section>
  )
}
