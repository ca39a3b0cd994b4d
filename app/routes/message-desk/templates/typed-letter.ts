import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { TEXTS } from 'emails/texts'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { written } from '~/features/message/written'
import { typedSentences } from '~/features/message-text/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { shownLetter } from '../shown-letter.server'
import { findEditable } from './find-template.server'

/** The letter with the sentences as they are typed, right or wrong: nothing is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template, language, originals } = findEditable(params)
  const form = await parseForm(request, typedSentences(originals, language))
  const typed = form.status === 'success' ? form.value : {}
  const texts = { ...TEXTS, [id]: { ...TEXTS[id], [language]: { ...originals, ...typed } } }
  return shownLetter(written(template.sample(language, texts).body))
}

/** This address only receives; read, it leads to the texts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { language, address } = findEditable(params)
  return redirect(`${address}/textes/${language}`)
}
