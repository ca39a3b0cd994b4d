import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { setSentences } from '~/features/message-text/change.server'
import { authorise } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { findEditable } from './find-template.server'
import { LANGUAGE_WORDS } from './language-words'

export const meta: MetaFunction = () => [{ title: 'Revenir aux textes d’origine · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { template, language, address } = findEditable(params)
  return {
    name: template.name,
    language: LANGUAGE_WORDS[language].toLowerCase(),
    back: `${address}/textes/${language}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template, language, address } = findEditable(params)
  const label = `${template.name}, ${LANGUAGE_WORDS[language].toLowerCase()}`
  await setSentences({ template: id, language, sentences: {}, label, actor: member })
  return redirect(`${address}?fait=restored`, 303)
}

export default function OwnTextsRemoval() {
  const { name, language, back } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title="Revenir aux textes d’origine"
      button="Revenir aux textes d’origine"
      back={{ to: back, label: 'Garder nos textes' }}
      look="danger"
    >
      <p>
        «&#160;{name}&#160;», {language}
        {'\u00a0'}: vos phrases laissent la place à celles d’origine. Le journal les garde.
      </p>
    </FormFrame>
  )
}
