import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawSheet } from '~/features/group/sheet.server'
import { notFound } from '~/lib/http.server'
import { findLanguage } from '~/lib/i18n.server'
import { requireGroup } from '../page/open-group.server'
import { privatePdf } from './private-pdf'

/** A group's QR and its list, on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const group = await requireGroup(params.secret)
  const pdf = (await drawSheet(group, await findLanguage(request), new Date())) ?? notFound()
  return privatePdf(pdf, 'feuille-du-groupe.pdf')
}
