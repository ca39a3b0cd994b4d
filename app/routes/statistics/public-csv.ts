import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresRows } from '~/features/figures/export'
import { csv } from '~/lib/csv'
import { requirePublicFigures } from './require-public-figures.server'

export async function loader(asked: LoaderFunctionArgs) {
  const { edition, shown, words } = await requirePublicFigures(asked, new Date())
  return new Response(csv(figuresRows(edition, shown, words)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="statistiques-${edition.slug}.csv"`,
    },
  })
}
