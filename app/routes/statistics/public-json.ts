import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresJson } from '~/features/figures/export'
import { config } from '~/lib/config.server'
import { requirePublicFigures } from './require-public-figures.server'

export async function loader(asked: LoaderFunctionArgs) {
  const { edition, shown, words } = await requirePublicFigures(asked, new Date())
  const $schema = `${config.appUrl}/schemas/statistiques.schema.json`
  return Response.json({ $schema, ...figuresJson(edition, shown, words) })
}
