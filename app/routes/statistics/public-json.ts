import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresJson } from '~/features/figures/export'
import { requirePublicFigures } from './require-public-figures.server'

export async function loader(asked: LoaderFunctionArgs) {
  const { edition, shown, words } = await requirePublicFigures(asked, new Date())
  return Response.json(figuresJson(edition, shown, words))
}
