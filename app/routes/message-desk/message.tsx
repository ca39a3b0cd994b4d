import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionById } from '~/features/edition/queries.server'
import { findMessage } from '~/features/message/desk.server'
import { STATE_MEANINGS } from '~/features/message/state'
import { filesOf } from '~/features/ticket/files.server'
import { config } from '~/lib/config.server'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { findReadable } from './find-readable.server'
import { LetterFrame } from './letter-frame'
import { NOTICES } from './notices'
import { PlainText } from './plain-text'
import { lineOf } from './read-messages.server'
import { StateTag } from './state-tag'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.line.template ?? 'Message'} · LNPSQ` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const message = (await findMessage(params.message)) ?? notFound()
  const content = await findReadable(params.message)
  const files = content ? await filesOf(content) : []
  return {
    line: lineOf(message),
    ofEdition: await messagesOf(message),
    from: config.mailFrom,
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    content: content && { html: content.html !== '', text: content.text, files: files.map(({ name }) => name) },
  }
}

async function messagesOf({ editionId }: { editionId: string | null }) {
  const edition = await findEditionById(editionId ?? undefined)
  return edition && { name: edition.name, messages: `/organisation/editions/${edition.slug}/messages` }
}

export default function MessagePage() {
  const { line, ofEdition, from, notice, content } = useLoaderData<typeof loader>()
  const address = `/organisation/messages/${line.id}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <p className="flex flex-wrap gap-x-5">
        <Link to="/organisation/messages" className="inline-flex min-h-touch items-center">
          Tous les messages
        </Link>
        {ofEdition && (
          <Link to={ofEdition.messages} className="inline-flex min-h-touch items-center">
            Messages de {ofEdition.name}
          </Link>
        )}
      </p>
      <h1 className="text-3xl wrap-anywhere sm:text-4xl">{line.subject || line.template}</h1>
      {notice && <Notice {...notice} />}
      <Facts>
        <Fact label="État">
          <StateTag state={line.state} isSettled={line.isSettled} />{' '}
          {line.state === 'waiting' && line.since && `part ${line.since}`}
          <p>{line.why ?? STATE_MEANINGS[line.state]}</p>
        </Fact>
        <Fact label="De">{line.isText ? 'SMS' : from}</Fact>
        <Fact label="À">
          <span className="wrap-anywhere">{line.recipient}</span>
        </Fact>
        <Fact label="Modèle">{[line.template, line.edition].filter(Boolean).join(' · ')}</Fact>
        <Fact label="Écrit">{line.written}</Fact>
      </Facts>
      {line.canLeaveAgain && (
        <Form method="post" action={`${address}/relance`}>
          <Button type="submit">Relancer</Button>
        </Form>
      )}
      {content ? (
        <Content address={address} title={line.subject} {...content} />
      ) : (
        <p className="max-w-2xl">
          Le contenu ne se lit pas ici{'\u00a0'}: il peut contenir le lien personnel de quelqu’un.
        </p>
      )}
    </div>
  )
}

type ContentProps = { address: string; title: string; html: boolean; text: string; files: string[] }

function Content({ address, title, html, text, files }: ContentProps) {
  return (
    <>
      {html && <LetterFrame title={title} address={`${address}/lettre`} />}
      {files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">Fichiers joints</h2>
          <ul className="list-disc ps-6">
            {files.map(name => (
              <li key={name}>
                <a href={`${address}/fichiers/${name}`} className="inline-flex min-h-touch items-center">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PlainText text={text} />
    </>
  )
}
