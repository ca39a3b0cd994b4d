import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { sendCopyOf } from '~/features/message/desk.server'
import { authorise } from '~/lib/http.server'
import { findTemplate, languageAsked, textsToday } from './find-template.server'

/** Sends the organiser who asks a letter with values that nobody has. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template, address } = findTemplate(params)
  const letter = template.sample(languageAsked(request, template), await textsToday(id))
  await sendCopyOf({ letter, name: template.name, to: member.email, actor: member })
  return redirect(`${address}?fait=copied`, 303)
}

/** This address only receives; read, it leads to the letter. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return redirect(findTemplate(params).address)
}
