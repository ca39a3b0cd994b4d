import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FigureList } from '~/features/figures/figure-list'
import { summaryFigures } from '~/features/figures/summary'
import { findT } from '~/lib/i18n.server'
import { requirePublicFigures } from '../statistics/require-public-figures.server'

/** Made to stand in a frame on somebody else's site: the only page that may. */
export async function loader(asked: LoaderFunctionArgs) {
  const { edition, shown } = await requirePublicFigures(asked, new Date())
  const t = await findT(asked.request, 'partner')
  const { slug, name, year } = edition
  return { slug, title: t('embed.figuresOf', { name, year }), kind: shown.kind, figures: summaryFigures(shown) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'LNPSQ' },
  { name: 'robots', content: 'noindex' },
]

export default function Embed() {
  const { slug, title, kind, figures } = useLoaderData<typeof loader>()
  const { t } = useTranslation('partner')
  return (
    <main className="grid min-h-dvh content-start gap-5 border-2 border-ink bg-paper pb-3">
      <div className="brick-line" aria-hidden="true" />
      <div className="grid gap-5 px-4">
        <h1 className="text-2xl">{title}</h1>
        <FigureList figures={figures} />
        <p className="text-base text-stone">{t(`natures.${kind}`)}</p>
        <p className="text-base">
          <a
            href={`/editions/${slug}/statistiques`}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-touch items-center"
          >
            {t('embed.all')}
          </a>
          <br />
          {t('embed.credit')}
        </p>
      </div>
    </main>
  )
}
