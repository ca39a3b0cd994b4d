import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findMemberById } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { SessionSchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { closeSessions, listSessions } from '~/features/account/sessions.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { SessionList, sessionLines } from '../account/session-list'

export const meta: MetaFunction = () => [{ title: 'Appareils connectés · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id, name } = (await findMemberById(params.member)) ?? notFound()
  const sessions = sessionLines(await listSessions(id), member.sessionId)
  return { id, name, sessions, isDone: new URL(request.url).searchParams.has('fait') }
}

/** Closes one session. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  const form = await parseForm(request, SessionSchema)
  if (form.status !== 'success') notFound()
  await closeSessions({ memberId: id, sessionId: form.value.session, actor: member })
  return redirect(`/organisation/membres/${id}/sessions?fait`, 303)
}

export default function MemberSessions() {
  const { id, name, sessions, isDone } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Appareils connectés de {name}</h1>
      {isDone && <Notice tone="success" title="C’est fermé." />}
      {sessions.length === 0 ? <p>Aucune session ouverte.</p> : <SessionList sessions={sessions} />}
      {sessions.length > 1 && (
        <form method="post" action={`/organisation/membres/${id}/sessions/fermeture`}>
          <Button type="submit" look="danger">
            Tout fermer
          </Button>
        </form>
      )}
      <p>
        <Link to={`/organisation/membres/${id}`} className="inline-flex min-h-touch items-center font-bold">
          Revenir à {name}
        </Link>
      </p>
    </div>
  )
}
