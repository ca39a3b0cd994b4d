import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { ACTIVITY_KINDS } from 'db/schema/words'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { isCallOpen, lastDayOfCall } from '~/features/edition/call'
import { isOver } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { callLink } from '~/features/proposal/links.server'
import { listProposals } from '~/features/proposal/queries.server'
import { PROPOSAL_STATES } from '~/features/proposal/state'
import { PROPOSED_WORDS, proposedKind, STATE_WORDS } from '~/features/proposal/words'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { CallBox } from './list/call-box'
import { StateTag } from './state-tag'

export const meta: MetaFunction = () => [{ title: 'Propositions · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { searchParams } = new URL(request.url)
  const state = PROPOSAL_STATES.find(known => known === searchParams.get('etat'))
  const kind = ACTIVITY_KINDS.find(known => known === searchParams.get('type'))
  const now = new Date()
  const found = await listProposals(edition.id, { state, kind })
  return {
    address: `/organisation/editions/${edition.slug}/propositions`,
    state,
    kind,
    isFiltered: Boolean(state || kind),
    isCallChanged: searchParams.has('appel'),
    call: {
      isOpen: isCallOpen(edition, now),
      canOpen: !isOver(edition, now),
      lastDay: edition.callClosesAt && longDay(lastDayOfCall(edition.callClosesAt), 'fr'),
      link: callLink(edition.id),
    },
    proposals: found.map(({ id, title, organisationName, state, createdAt, ...proposed }) => ({
      id,
      title,
      organisationName,
      state,
      kind: proposedKind(proposed),
      when: longDay(createdAt, 'fr'),
    })),
  }
}

export default function Proposals() {
  const { address, state, kind, isFiltered, isCallChanged, call, proposals } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <h1>Propositions</h1>
      {isCallChanged && (
        <Notice
          tone="success"
          title={call.isOpen ? 'L’appel à participation est ouvert.' : 'L’appel à participation est clos.'}
        />
      )}
      <CallBox {...call} address={address} />
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
        <SelectField id="etat" name="etat" label="État" defaultValue={state ?? ''}>
          <option value="">Tous</option>
          {PROPOSAL_STATES.map(one => (
            <option key={one} value={one}>
              {STATE_WORDS[one]}
            </option>
          ))}
        </SelectField>
        <SelectField id="type" name="type" label="Type" defaultValue={kind ?? ''}>
          <option value="">Tous</option>
          {ACTIVITY_KINDS.map(one => (
            <option key={one} value={one}>
              {PROPOSED_WORDS[one]}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="secondary">
          Filtrer
        </Button>
      </Form>
      {proposals.length === 0 ? (
        <p>
          {isFiltered ? 'Aucune proposition ne correspond. ' : 'Aucune proposition pour l’instant.'}
          {isFiltered && <Link to={address}>Voir toutes les propositions</Link>}
        </p>
      ) : (
        <Table
          caption={`${proposals.length} ${proposals.length === 1 ? 'proposition' : 'propositions'}`}
          rows={proposals}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'Proposition',
              cell: ({ id, title }) => (
                <Link to={`${address}/${id}`} className="inline-flex min-h-touch min-w-40 items-center font-bold">
                  {title}
                </Link>
              ),
            },
            { heading: 'État', cell: ({ state }) => <StateTag state={state} /> },
            { heading: 'Structure', cell: ({ organisationName }) => organisationName },
            { heading: 'Type', cell: ({ kind }) => kind },
            { heading: 'Reçue', cell: ({ when }) => when },
          ]}
        />
      )}
    </div>
  )
}
