import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canEnterSpace } from '~/features/account/policy'
import { listSessions } from '~/features/account/queries.server'
import { requireMember, revokeSession } from '~/features/account/session.server'
import { clockTime, longDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { Tag } from '~/ui/tag'

const ClosingSchema = z.object({ session: z.string().regex(/^[\w-]{1,100}$/) })

export const meta: MetaFunction = () => [{ title: 'Mon compte · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const sessions = await listSessions(member.id)
  return {
    email: member.email,
    sessions: sessions.map(session => ({
      id: session.id,
      isThisOne: session.id === member.sessionId,
      device: deviceName(session.userAgent),
      openedAt: `${longDay(session.createdAt, 'fr')}, ${clockTime(session.createdAt, 'fr')}`,
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const form = await parseForm(request, ClosingSchema)
  if (form.status !== 'success') notFound()
  await revokeSession(member.id, form.value.session)
  throw redirect('/organisation/compte')
}

export default function Sessions() {
  const { email, sessions } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6 py-10">
      <h1>Mon compte</h1>
      <p>
        Vous entrez avec <strong>{email}</strong>.
      </p>
      <section className="grid gap-4">
        <h2>Appareils connectés</h2>
        <p>Vous ne reconnaissez pas un appareil ? Fermez sa session.</p>
        <ul className="grid gap-3">
          {sessions.map(session => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-brick border-2 border-line bg-white p-4"
            >
              <span>
                <strong>{session.device}</strong> {session.isThisOne && <Tag look="leaf">cet appareil</Tag>}
                <br />
                <span className="text-stone">depuis {session.openedAt}</span>
              </span>
              <Form method="post">
                <input type="hidden" name="session" value={session.id} />
                <Button type="submit" look="secondary" aria-label={`Fermer la session de ${session.device}`}>
                  Fermer
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** `Firefox sur Android`, from the words that browsers send. */
function deviceName(userAgent: string | null): string {
  const text = userAgent ?? ''
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find(name => text.includes(name)) ?? 'Navigateur'
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find(name => text.includes(name))
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(' sur ')
}
