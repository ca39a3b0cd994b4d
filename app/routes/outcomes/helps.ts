import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { noteHelps } from '~/features/outcome/answer.server'
import { HelpsSchema } from '~/features/outcome/schema'
import { notFound, parseForm } from '~/lib/http.server'
import { requireQuestion } from './require-question.server'

/** What helped: the boxes that are ticked, or none. */
export async function action({ request, params }: ActionFunctionArgs) {
  const question = (await requireQuestion(params, new Date())) ?? notFound()
  const form = await parseForm(request, HelpsSchema)
  if (form.status === 'success') await noteHelps(question, form.value.helped)
  return redirect(`/suite/${params.secret}/${params.months}`, 303)
}

/** This address only receives; read, it leads to the question, whose page tells when there is none. */
export function loader({ params: { secret = '', months = '' } }: LoaderFunctionArgs) {
  return redirect(`/suite/${encodeURIComponent(secret)}/${encodeURIComponent(months)}`)
}
