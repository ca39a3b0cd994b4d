import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { confirmImport } from '~/features/import/confirm.server'
import { findImport } from '~/features/import/files.server'
import { canImport } from '~/features/import/policy'
import { authorise, notFound } from '~/lib/http.server'

/** Writes what the file brings, once. When places lack, the page of the import says how many. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const file = (await findImport(edition.id, params.import)) ?? notFound()
  authorise(canImport(member, edition, file.subject))

  const { outcome } = await confirmImport({ importId: file.id, edition, actor: member, now: new Date() })
  if (outcome === 'forgotten') notFound()
  const again = outcome === 'already-imported' ? '?deja' : ''
  return redirect(`/organisation/editions/${edition.slug}/imports/${file.id}${again}`, 303)
}

/** This address only receives; read, it leads to the import. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const file = (await findImport(edition.id, params.import)) ?? notFound()
  authorise(canImport(member, edition, file.subject))
  return redirect(`/organisation/editions/${edition.slug}/imports/${file.id}`)
}
