import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { partnerPath } from '~/features/partner-figures/link-address.server'
import { ShutDoor } from './door'
import { EditionPage } from './edition-page'
import { editionPage, requireEdition } from './edition-page.server'
import { openDoor } from './open-door.server'

export { partnerHeaders as headers, partnerMeta as meta } from './door'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const { shut, link, organisation } = await openDoor(request, params.secret, now)
  if (shut) return shut
  const edition = await requireEdition(params.edition)
  const page = await editionPage({ request, organisation, edition, base: partnerPath(link.id), now })
  return { state: 'open' as const, ...page }
}

export default function LinkEdition() {
  const page = useLoaderData<typeof loader>()
  if (page.state !== 'open') return <ShutDoor state={page.state} />
  return (
    <div className="page">
      <EditionPage {...page} />
    </div>
  )
}
