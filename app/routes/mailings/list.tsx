import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { listMailings } from '~/features/mailing/queries.server'
import { audienceWords } from '~/features/mailing/words'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { NOTICES } from './notices'

export const meta: MetaFunction = () => [{ title: 'Envois · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const mailings = await listMailings(edition.id)
  return {
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    messages: `/organisation/editions/${edition.slug}/messages`,
    mailings: mailings.map(({ id, subject, audience, reserved, sentAt, reached }) => ({
      id,
      subject,
      to: audienceWords(audience, reserved ?? undefined),
      sent: sentAt && longDay(sentAt, 'fr'),
      reached,
    })),
  }
}

export default function Mailings() {
  const { notice, messages, mailings } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6 py-8">
      <h1 className="text-3xl sm:text-4xl">Écrire aux personnes inscrites</h1>
      {notice && <Notice {...notice} />}
      <p className="max-w-2xl">
        Un mot à celles et ceux qui ont une place, qui attendent, qui sont venus ou pas. Chaque envoi se relit avant de
        partir, et dit comment ne plus recevoir de messages.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="nouveau">Nouvel envoi</ButtonLink>
        <ButtonLink to={messages} look="secondary">
          Tous les messages
        </ButtonLink>
      </div>
      {mailings.length === 0 ? (
        <p>Rien n’a encore été écrit.</p>
      ) : (
        <Table
          caption="Brouillons et envois, les plus récents d’abord"
          rows={mailings}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Objet', cell: ({ id, subject }) => <Link to={id}>{subject}</Link> },
            { heading: 'À', cell: ({ to }) => to, isWide: true },
            { heading: 'Parti', cell: ({ sent }) => sent ?? <Tag>Brouillon</Tag> },
            { heading: 'Personnes', cell: ({ reached }) => reached ?? '–', isNumber: true },
          ]}
        />
      )}
    </div>
  )
}
