import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { MessageList } from './message-list'
import { NOTICES } from './notices'
import { readMessages } from './read-messages.server'

export const meta: MetaFunction = () => [{ title: 'Messages de l’édition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const query = new URL(request.url).searchParams
  return {
    edition: `/organisation/editions/${edition.slug}`,
    hasTexts: canOrganiseEverything(member),
    notice: ownValue(NOTICES, query.get('fait')),
    ...(await readMessages(query, edition.id)),
  }
}

export default function EditionMessages() {
  const { edition, hasTexts, notice, ...list } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-8">
      <h1>Messages</h1>
      {notice && <Notice {...notice} />}
      <p className="max-w-2xl">Ce qui a été écrit aux personnes inscrites et à celles qui proposent une activité.</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`${edition}/envois`}>Écrire aux personnes inscrites</ButtonLink>
        {hasTexts && (
          <ButtonLink to="/organisation/messages/modeles" look="secondary">
            Modèles et textes
          </ButtonLink>
        )}
      </div>
      <MessageList base={`${edition}/messages`} hasPages={false} {...list} />
    </div>
  )
}
