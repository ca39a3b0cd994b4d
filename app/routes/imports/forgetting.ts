import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findImport, forgetFile } from '~/features/import/files.server'
import { canImport } from '~/features/import/policy'
import { authorise, notFound } from '~/lib/http.server'

/** Forgets a file that waits, or the bad lines of one that was imported. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const file = (await findImport(edition.id, params.import)) ?? notFound()
  authorise(canImport(member, edition, file.subject))

  await forgetFile({ file, actor: member })
  const address = `/organisation/editions/${edition.slug}/imports`
  return redirect(file.confirmedAt ? `${address}/${file.id}` : `${address}?oublie`, 303)
}

/** This address only receives; read, it leads to the import. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const file = (await findImport(edition.id, params.import)) ?? notFound()
  authorise(canImport(member, edition, file.subject))
  return redirect(`/organisation/editions/${edition.slug}/imports/${file.id}`)
}
