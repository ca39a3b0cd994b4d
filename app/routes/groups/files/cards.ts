import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawCards } from '~/features/group/cards.server'
import { notFound } from '~/lib/http.server'
import { findLanguage } from '~/lib/i18n.server'
import { requireGroup } from '../page/open-group.server'
import { privatePdf } from './private-pdf'

/** A card for each person of a group. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const group = await requireGroup(params.secret)
  const pdf = (await drawCards(group, await findLanguage(request), new Date())) ?? notFound()
  return privatePdf(pdf, 'cartes-du-groupe.pdf')
}
