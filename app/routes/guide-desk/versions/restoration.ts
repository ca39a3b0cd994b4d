import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { readContent } from '~/features/guide/content'
import { saveDraft } from '~/features/guide/edit.server'
import { canEditGuide } from '~/features/guide/policy'
import { authorise } from '~/lib/http.server'
import { findVersion } from './find-version.server'

/** Makes the text of a former version the draft again. Each version stays, so nothing is lost that was written meanwhile. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, draft, heading, version } = await findVersion(params)
  const content = readContent(page.kind, version.content)
  const { outcome } = await saveDraft({ page, read: draft.number, content, actor: member })
  if (outcome === 'overtaken') return redirect(`${heading.base}/versions`, 303)
  return redirect(`${heading.base}?fait=${outcome === 'same' ? 'pareil' : 'reprise'}`, 303)
}

/** This address only receives; read, it leads to the version. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { heading, version } = await findVersion(params)
  return redirect(`${heading.base}/versions/${version.number}`)
}
