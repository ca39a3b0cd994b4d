import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { isOver } from '~/features/edition/moments'
import { countReach, type Reach } from '~/features/mailing/people.server'
import { sendMailing } from '~/features/mailing/send.server'
import { audienceWords } from '~/features/mailing/words'
import { countMailing } from '~/features/message/desk.server'
import { stateWords } from '~/features/message/state'
import { clockTime, longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { findAddressed } from './find-addressed.server'
import { NOTICES } from './notices'
import { people } from './people'

export const meta: MetaFunction = () => [{ title: 'Un envoi · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, list, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const { id, subject, body, audience, reserved, sentAt, reached } = mailing
  const states = sentAt ? await countMailing(id, edition.id) : []
  return {
    list,
    address,
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    mailing: { subject, body, to: audienceWords(audience, reserved ?? undefined), reached },
    sent: sentAt && `${longDay(sentAt, 'fr')}, ${clockTime(sentAt, 'fr')}`,
    states,
    messages: `/organisation/editions/${edition.slug}/messages?envoi=${id}`,
    reach: sentAt ? undefined : await countReach(mailing, isOver(edition, new Date())),
  }
}

/** Sends it, once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { outcome } = await sendMailing({ mailing, edition, actor: member, now: new Date() })
  return redirect(`${address}?fait=${outcome}`, 303)
}

export default function MailingPage() {
  const { list, notice, mailing, sent, states, messages, reach } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6 py-10">
      <p>
        <Link to={list} className="inline-flex min-h-touch items-center">
          Tous les envois
        </Link>
      </p>
      <h1 className="text-3xl wrap-anywhere sm:text-4xl">{mailing.subject}</h1>
      {notice && <Notice {...notice} />}
      <Facts>
        <Fact label="À">{mailing.to}</Fact>
        {sent ? (
          <>
            <Fact label="Écrit">
              {sent}, pour {people(mailing.reached ?? 0)}
            </Fact>
            {states.length > 0 && (
              <Fact label="Messages">
                {states
                  .map(({ state, count }) => `${formatNumber(count, 'fr')} ${stateWords(state, count).toLowerCase()}`)
                  .join(', ')}
                {'. '}
                <Link to={messages}>Voir chacun</Link>
              </Fact>
            )}
          </>
        ) : (
          <Fact label="Atteint">{reach && <ReachWords {...reach} />}</Fact>
        )}
      </Facts>
      <section aria-labelledby="text" className="grid max-w-2xl gap-3">
        <h2 id="text">Le message</h2>
        <div className="grid gap-4 rounded-brick border-2 border-line bg-white p-5">
          <p>Bonjour Samira,</p>
          <p className="wrap-anywhere whitespace-pre-wrap">{mailing.body}</p>
        </div>
        <p className="text-base text-stone">
          «&#160;Samira&#160;» sera le prénom de chaque personne, si elle l’a donné.
        </p>
      </section>
      {reach && <Ways reached={reach.reached} />}
    </div>
  )
}

function ReachWords({ people: all, reached, stopped, disagreeing, withoutEmail }: Reach) {
  const barriers = [
    [withoutEmail, 'sans adresse e-mail'],
    [stopped, stopped > 1 ? 'ne veulent plus de messages' : 'ne veut plus de messages'],
    [
      disagreeing,
      disagreeing > 1
        ? 'n’ont pas accepté d’être recontactées après l’édition'
        : 'n’a pas accepté d’être recontactée après l’édition',
    ],
  ] as const
  const told = barriers.filter(([count]) => count > 0)
  return (
    <>
      <strong>{people(reached)}</strong> sur {all}
      {told.length > 0 && `. Pas les autres\u00a0: ${told.map(([count, why]) => `${count} ${why}`).join(', ')}`}.
    </>
  )
}

function Ways({ reached }: { reached: number }) {
  return (
    <div className="grid gap-4">
      <p className="max-w-2xl text-base text-stone">
        L’envoi part entre 8&#160;h et 21&#160;h, et jamais le même jour qu’un autre message que la personne n’a pas
        demandé. Une fois envoyé, il ne se reprend pas.
      </p>
      <div className="flex flex-wrap gap-3">
        {reached > 0 && (
          <Form method="post">
            <Button type="submit">Envoyer à {people(reached)}</Button>
          </Form>
        )}
        <Form method="post" action="exemplaire">
          <Button type="submit" look="secondary">
            M’envoyer un exemplaire
          </Button>
        </Form>
        <ButtonLink to="modification" look="secondary">
          Modifier
        </ButtonLink>
        <ButtonLink to="retrait" look="danger">
          Jeter le brouillon
        </ButtonLink>
      </div>
    </div>
  )
}
