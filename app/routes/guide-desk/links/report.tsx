import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { LinkFault } from 'db/schema/words'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { isChecking, startCheck } from '~/features/link-check/check.server'
import { listLinks } from '~/features/link-check/queries.server'
import type { LinkState } from '~/features/link-check/states'
import { clockTime, longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'

const STATES = {
  broken: ['alert', 'ne répond pas'],
  unsure: ['sun', 'à ouvrir soi-même'],
  moved: ['sun', 'a déménagé'],
  unchecked: ['pastel', 'pas encore vérifié'],
  ok: ['leaf', 'répond'],
} as const satisfies Record<LinkState, readonly [string, string]>

const FAULT_WORDS: Record<LinkFault, string> = {
  'too-long': 'trop long à répondre',
  'unknown-name': 'nom de site inconnu',
  loop: 'renvoie sans fin ailleurs',
  'no-answer': 'pas de réponse',
}

export const meta: MetaFunction = () => [{ title: 'Liens du guide · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const links = await listLinks()
  const asked = links.filter(({ checkedAt }) => checkedAt)
  const isCutOff = !isChecking() && asked.length > 0 && asked.every(({ status }) => status === null)
  return {
    isChecking: isChecking(),
    isCutOff,
    broken: links.filter(({ state }) => state === 'broken').length,
    links: links.map(({ status, fault, checkedAt, answeredAt, ...link }) => ({
      ...link,
      isLost: link.state === 'broken' && answeredAt !== null && !isCutOff,
      reason: link.state === 'ok' ? undefined : reasonOf(status, fault),
      checked: checkedAt && `${longDay(checkedAt, 'fr')} à ${clockTime(checkedAt, 'fr')}`,
    })),
  }
}

/** Asks every address again, behind the answer. */
export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  await startCheck(member)
  return redirect('/organisation/guide/liens', 303)
}

function reasonOf(status: number | null, fault: LinkFault | null): string | undefined {
  if (status === null) return fault ? FAULT_WORDS[fault] : undefined
  if (status === 404 || status === 410) return 'page introuvable'
  return status >= 500 ? `site en panne (code ${status})` : `code ${status}`
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['links'][number]

export default function GuideLinks() {
  const { isChecking, isCutOff, broken, links } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-2">
        <p>
          <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
            Toutes les pages du guide
          </Link>
        </p>
        <h1>Liens du guide</h1>
        <p>Toutes les adresses que nomment les pages publiées, celles qui ne répondent pas d’abord.</p>
      </header>
      {isChecking ? (
        <Notice title="La vérification est en cours.">
          <p>
            Elle prend quelques minutes.{' '}
            <a href="/organisation/guide/liens" className="inline-flex min-h-touch items-center">
              Voir où elle en est
            </a>
          </p>
        </Notice>
      ) : (
        <form method="post">
          <Button type="submit">Vérifier maintenant</Button>
        </form>
      )}
      {isCutOff && (
        <Notice tone="error" title={'Aucun site n’a répondu\u00a0: la connexion du serveur est peut-être coupée.'} />
      )}
      <Table<Row>
        caption={`${links.length} ${links.length === 1 ? 'lien' : 'liens'}, dont ${broken} qui ne ${broken === 1 ? 'répond' : 'répondent'} pas`}
        rows={links}
        rowKey={({ url }) => url}
        columns={[
          { heading: 'Adresse', cell: link => <Address link={link} /> },
          { heading: 'État', cell: link => <State link={link} /> },
          { heading: 'Pages', cell: link => <Pages link={link} /> },
          { heading: 'Vérifié le', cell: ({ checked }) => checked ?? '—' },
        ]}
      />
    </div>
  )
}

function Address({ link: { url } }: { link: Row }) {
  return (
    <a href={url} rel="noreferrer" className="inline-flex min-h-touch min-w-40 max-w-sm items-center wrap-anywhere">
      {url}
    </a>
  )
}

function State({ link: { state, isLost, reason } }: { link: Row }) {
  const [look, word] = STATES[state]
  return (
    <span className="grid justify-items-start gap-1">
      <span className="whitespace-nowrap">
        <Tag look={look}>{isLost ? 'ne répond plus' : word}</Tag>
      </span>
      {reason && <span className="text-base text-stone">{reason}</span>}
    </span>
  )
}

function Pages({ link: { pages } }: { link: Row }) {
  return (
    <ul>
      {pages.map(({ id, title }) => (
        <li key={id}>
          <Link to={`/organisation/guide/${id}`} className="inline-flex min-h-touch items-center">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
