import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPasskeys } from '~/features/account/passkeys.server'
import { canEnterSpace } from '~/features/account/policy'
import { SessionSchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { closeSessions, listSessions } from '~/features/account/sessions.server'
import { longDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { KeyList } from './key-list'
import { SessionList, sessionLines } from './session-list'

const NOTICES = {
  'cle-ajoutee': 'La clé est ajoutée. La prochaine fois, elle suffit pour entrer.',
  'cle-renommee': 'La clé a son nouveau nom.',
  'cle-retiree': 'La clé est retirée\u00a0: elle ne fait plus entrer personne.',
} as const

export const meta: MetaFunction = () => [{ title: 'Mon compte · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const [sessions, keys] = [await listSessions(member.id), await listPasskeys(member.id)]
  const done = new URL(request.url).searchParams.get('fait')
  return {
    email: member.email,
    notice: ownValue(NOTICES, done),
    sessions: sessionLines(sessions, member.sessionId),
    keys: keys.map(({ id, name, createdAt }) => ({ id, name: name ?? 'Clé', addedOn: longDay(createdAt, 'fr') })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const form = await parseForm(request, SessionSchema)
  if (form.status !== 'success') notFound()
  await closeSessions({ memberId: member.id, sessionId: form.value.session, actor: member })
  throw redirect('/organisation/compte')
}

export default function Account() {
  const { email, notice, sessions, keys } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-10 py-10">
      <div className="grid gap-4">
        <h1>Mon compte</h1>
        {notice && <Notice tone="success" title={notice} />}
        <p>
          Vous entrez avec <strong>{email}</strong>.
        </p>
      </div>
      <section aria-labelledby="keys" className="grid gap-4">
        <h2 id="keys">Clés de connexion</h2>
        <p>
          Une clé remplace le lien reçu par e-mail{'\u00a0'}: votre téléphone ou votre ordinateur vous reconnaît, par
          son code, votre doigt ou votre visage. Rien de cela n’est envoyé ici.
        </p>
        <KeyList keys={keys} />
        <p>
          <ButtonLink to="/organisation/compte/cle" look="secondary">
            Ajouter une clé
          </ButtonLink>
        </p>
      </section>
      <section aria-labelledby="sessions" className="grid gap-4">
        <h2 id="sessions">Appareils connectés</h2>
        <p>Vous ne reconnaissez pas un appareil{'\u00a0'}? Fermez sa session.</p>
        <SessionList sessions={sessions} />
      </section>
    </div>
  )
}
