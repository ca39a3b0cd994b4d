import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { summaryOf } from '~/features/guide/content'
import { kindOfChapter, pageAddress } from '~/features/guide/kinds'
import { type AnyPage, findPublished } from '~/features/guide/queries.server'
import { config } from '~/lib/config.server'
import { movedTo, notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { findAround } from './page/find-around.server'
import { GuidePage } from './page/guide-page'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = kindOfChapter(params.chapter) ?? notFound()
  const page = (await findPublished(kind, params.slug)) as AnyPage | undefined
  if (!page) notFound()
  if (page.slug !== params.slug) throw movedTo(pageAddress(page))
  const t = await findT(request, 'guide')
  return {
    page,
    around: await findAround(page, new Date()),
    head: {
      title: `${page.title} · ${t('name')}`,
      description: summaryOf(kind, page.content) || t(`chapters.${kind}.text`),
      url: config.appUrl + pageAddress(page),
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function PageOfTheGuide() {
  const { page, around } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page pt-4">
        <GuidePage page={page as AnyPage} around={around} />
      </div>
    </>
  )
}
