import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { summaryOf } from '~/features/guide/content'
import { CHAPTERS, kindOfChapter, pageAddress } from '~/features/guide/kinds'
import { type AnyPage, listPublished } from '~/features/guide/queries.server'
import { AIMS, type Aim } from '~/features/guide/words'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ButtonLink } from '~/ui/button'
import { ChapterHeader } from './chapter-header'
import { PageCard } from './page-card'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = kindOfChapter(params.chapter) ?? notFound()
  const [pages, t, language] = await Promise.all([listPublished(kind), findT(request, 'guide'), findLanguage(request)])
  return {
    kind,
    pages: (pages as AnyPage[]).map(asCard),
    head: {
      title: `${t(`chapters.${kind}.title`)} · ${t('name')}`,
      description: t(`chapters.${kind}.text`),
      url: `${config.appUrl}/guide/${CHAPTERS[kind]}`,
      language,
    },
  }
}

function asCard({ kind, slug, title, content }: AnyPage) {
  return {
    to: pageAddress({ kind, slug }),
    title,
    summary: summaryOf(kind, content),
    aim: 'aim' in content ? (content.aim ?? 'learn') : undefined,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Chapter() {
  const { kind, pages } = useLoaderData<typeof loader>()
  const { t } = useTranslation('guide')
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-4">
        <ChapterHeader kind={kind}>
          {kind === 'misconception' && (
            <p className="no-print">
              <ButtonLink to="/guide/vrai-ou-faux">{t('misconceptionsQuiz')}</ButtonLink>
            </p>
          )}
        </ChapterHeader>
        {pages.length === 0 && (
          <div className="grid gap-1 rounded-brick border-2 border-line bg-white p-5">
            <h2 className="text-xl">{t('none.title')}</h2>
            <p>{t(kind === 'portrait' ? 'none.portrait' : 'none.other')}</p>
          </div>
        )}
        {kind === 'resource' ? (
          (Object.keys(AIMS) as Aim[]).map(aim => (
            <Aimed key={aim} aim={aim} pages={pages.filter(page => page.aim === aim)} />
          ))
        ) : (
          <Cards pages={pages} />
        )}
      </div>
    </>
  )
}

type CardsProps = { pages: { to: string; title: string; summary: string }[]; titles?: 2 | 3 }

function Aimed({ aim, pages }: CardsProps & { aim: Aim }) {
  const { t } = useTranslation('guide')
  if (pages.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{t(`aims.${aim}`)}</h2>
      <Cards pages={pages} titles={3} />
    </section>
  )
}

function Cards({ pages, titles }: CardsProps) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {pages.map(({ to, title, summary }) => (
        <PageCard key={to} to={to} title={title} summary={summary} level={titles} />
      ))}
    </ul>
  )
}
