import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { titleOf } from '~/features/guide/content'
import { differencesOf } from '~/features/guide/differences'
import { pageAddress } from '~/features/guide/kinds'
import { canProposeGuideChange } from '~/features/guide/policy'
import { listPublishedById } from '~/features/guide/queries.server'
import { listChangesOf } from '~/features/guide-change/queries.server'
import { longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { StateTag } from './state-tag'

export const meta: MetaFunction = () => [{ title: 'Mes propositions pour le guide · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canProposeGuideChange(member))
  const changes = await listChangesOf(member.id)
  const published = await listPublishedById(changes.map(({ page }) => page.id))
  const titles = new Map(published.map(({ id, title }) => [id, title]))
  return {
    isSent: new URL(request.url).searchParams.get('fait') === 'proposee',
    changes: changes.map(({ change, page, read }) => ({
      id: change.id,
      title: titles.get(page.id) ?? titleOf(page.kind, read.content),
      address: page.publishedAt && pageAddress(page),
      day: longDay(change.createdAt, 'fr'),
      decision: change.decision,
      labels: differencesOf(page.kind, read.content, change.content)
        .map(({ label }) => label)
        .join(', '),
      reason: change.reason,
      answer: change.answer,
    })),
  }
}

type Own = ReturnType<typeof useLoaderData<typeof loader>>['changes'][number]

export default function OwnGuideChanges() {
  const { isSent, changes } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>Mes propositions pour le guide</h1>
      {isSent && (
        <Notice tone="success" title="Merci, votre proposition est envoyée.">
          <p>L’équipe la relit. Sa réponse vient ici et par e-mail.</p>
        </Notice>
      )}
      {changes.length === 0 && (
        <p>
          Vous n’avez rien proposé pour l’instant. Au bas de chaque page du{' '}
          <Link to="/guide" className="inline-flex min-h-touch items-center">
            guide
          </Link>
          , un lien permet de proposer une modification.
        </p>
      )}
      <ul className="grid gap-6">
        {changes.map(change => (
          <OwnChange key={change.id} change={change} />
        ))}
      </ul>
    </div>
  )
}

function OwnChange({ change: { title, address, day, decision, labels, reason, answer } }: { change: Own }) {
  return (
    <li className="grid gap-2 rounded-brick border border-line p-4 wrap-anywhere">
      <h2 className="text-xl">
        {address ? (
          <Link to={address} className="inline-flex min-h-touch items-center">
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      <p className="flex flex-wrap items-center gap-3">
        <StateTag decision={decision} /> proposée le {day}
      </p>
      <p>
        Ce qui change{'\u00a0'}: {labels}
      </p>
      {reason && <p className="whitespace-pre-wrap text-stone">{reason}</p>}
      {answer && (
        <div className="grid gap-1 border-s-4 border-brick ps-4">
          <p className="font-bold">Réponse de l’équipe</p>
          <p className="whitespace-pre-wrap">{answer}</p>
        </div>
      )}
    </li>
  )
}
