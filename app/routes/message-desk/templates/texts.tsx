import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { setSentences } from '~/features/message-text/change.server'
import { sentencesSchema } from '~/features/message-text/schema'
import { labelled, namesIn } from '~/features/message-text/sentences'
import { findWords } from '~/features/message-text/words.server'
import { authorise, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextAreaField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { ReplyErrors } from '~/ui/reply-errors'
import { LetterFrame } from '../letter-frame'
import { findEditable } from './find-template.server'
import { LANGUAGE_WORDS } from './language-words'

const PREVIEW = 'apercu'
const SIGNS_A_LINE = 28

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Textes'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template, language, originals, address } = findEditable(params)
  const words: Record<string, string> = (await findWords(id))[language]
  const sentences = labelled(originals)
  return {
    address,
    title: `${template.name}, ${LANGUAGE_WORDS[language].toLowerCase()}`,
    language,
    sentences,
    stored: words,
    names: namesIn(originals),
    hasOwn: sentences.some(({ key, original }) => words[key] !== original),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template, language, originals, address } = findEditable(params)
  const form = await parseForm(request, sentencesSchema(originals, language))
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const label = `${template.name}, ${LANGUAGE_WORDS[language].toLowerCase()}`
  await setSentences({ template: id, language, sentences: form.value, label, actor: member })
  return redirect(`${address}?fait=saved`, 303)
}

export default function Texts() {
  const { address, title, language, sentences, stored, names, hasOwn } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  const field = formFields(reply, stored)
  const own = `${address}/textes/${language}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <p>
        <Link to={address} className="inline-flex min-h-touch items-center">
          Revenir au modèle
        </Link>
      </p>
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      <p className="max-w-2xl">
        Changez une phrase, ou videz-la pour retrouver celle d’origine.{' '}
        {names.length > 0 &&
          'Ce qui est entre accolades est rempli pour chaque personne\u00a0; sans prénom donné, {prénom} disparaît avec sa virgule.'}
      </p>
      {names.length > 0 && <Names names={names} />}
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <Form method="post" reloadDocument noValidate className="grid gap-6">
          <ReplyErrors reply={reply} labels={Object.fromEntries(sentences.map(({ key, label }) => [key, label]))} />
          {sentences.map(({ key, label, original }) => (
            <TextAreaField
              key={key}
              label={label}
              rows={rowsOf(stored[key] ?? original)}
              lang={language}
              hint={stored[key] === original ? undefined : `D’origine\u00a0: ${original}`}
              {...field(key)}
            />
          ))}
          <div className="flex flex-wrap gap-3">
            <Button type="submit">Enregistrer les textes</Button>
            <Button type="submit" look="secondary" formAction={`${own}/apercu`} formTarget={PREVIEW}>
              Voir avant d’enregistrer
            </Button>
            <a href={`#${PREVIEW}`} className="inline-flex min-h-touch items-center xl:hidden">
              Aller au message
            </a>
            {hasOwn && (
              <ButtonLink to={`${own}/origine`} look="danger">
                Revenir aux textes d’origine
              </ButtonLink>
            )}
          </div>
        </Form>
        <div id={PREVIEW} className="xl:sticky xl:top-4">
          <LetterFrame title={title} address={`${address}/lettre?langue=${language}`} name={PREVIEW} />
        </div>
      </div>
    </div>
  )
}

/** Lines that a sentence takes on a phone. */
function rowsOf(text: string): number {
  return Math.min(6, Math.ceil(text.length / SIGNS_A_LINE))
}

function Names({ names }: { names: string[] }) {
  return (
    <ul aria-label="Ce qui se remplit" className="flex flex-wrap gap-3">
      {names.map(name => (
        <li key={name}>
          <code className="rounded-brick bg-soft-pastel px-2 py-1">{`{${name}}`}</code>
        </li>
      ))}
    </ul>
  )
}
