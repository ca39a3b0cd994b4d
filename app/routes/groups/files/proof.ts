import type { LoaderFunctionArgs } from '@remix-run/node'
import { isOver } from '~/features/edition/moments'
import { drawProof } from '~/features/group/proof.server'
import { notFound } from '~/lib/http.server'
import { findLanguage } from '~/lib/i18n.server'
import { requireGroup } from '../page/open-group.server'
import { privatePdf } from './private-pdf'

/** The list of who came, once the edition is over. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const group = await requireGroup(params.secret)
  const now = new Date()
  if (!isOver(group.edition, now)) notFound()
  return privatePdf(await drawProof(group, await findLanguage(request), now), 'personnes-venues.pdf')
}
