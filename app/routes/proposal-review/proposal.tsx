import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { Conversation } from '~/features/proposal/conversation'
import { findMade, listRemarks } from '~/features/proposal/queries.server'
import { isUndecided } from '~/features/proposal/state'
import { proposedKind } from '~/features/proposal/words'
import { longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { readablePhone } from '~/lib/phone'
import { ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { findAddressed } from './find-addressed.server'
import { StateTag } from './state-tag'

const NOTICES = {
  accepted: { tone: 'success', title: 'La proposition est acceptée. Un e-mail part vers la personne à contacter.' },
  asked: { tone: 'success', title: 'La question est envoyée.' },
  declined: { tone: 'success', title: 'La proposition est refusée. Un e-mail part vers la personne à contacter.' },
  'already-decided': { tone: 'info', title: 'Quelqu’un a décidé avant vous\u00a0: rien n’a été changé.' },
  withdrawn: { tone: 'info', title: 'Cette proposition vient d’être retirée\u00a0: rien n’a été changé.' },
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proposal.title ?? 'Proposition'} · LNPSQ` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, proposal } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const done = new URL(request.url).searchParams.get('fait')
  return {
    proposal,
    phone: proposal.contactPhone && readablePhone(proposal.contactPhone),
    kind: proposedKind(proposal),
    when: longDay(proposal.createdAt, 'fr'),
    remarks: await listRemarks(proposal.id),
    made: await findMade(proposal),
    list: `/organisation/editions/${edition.slug}/propositions`,
    edition: edition.slug,
    notice: ownValue(NOTICES, done),
  }
}

export default function ProposalReview() {
  const { proposal, phone, kind, when, remarks, made, list, edition, notice } = useLoaderData<typeof loader>()
  const address = `${list}/${proposal.id}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <p>
        <Link to={list} className="inline-flex min-h-touch items-center">
          Toutes les propositions
        </Link>
      </p>
      <header className="grid gap-3">
        <p>
          <StateTag state={proposal.state} />
        </p>
        <h1>{proposal.title}</h1>
        <p>
          {kind}, proposé par {proposal.organisationName} le {when}
        </p>
      </header>
      {notice && <Notice {...notice} />}
      {isUndecided(proposal.state) && (
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={`${address}/acceptation`}>Accepter</ButtonLink>
          <ButtonLink to={`${address}/question`} look="secondary">
            Poser une question
          </ButtonLink>
          <ButtonLink to={`${address}/refus`} look="danger">
            Refuser
          </ButtonLink>
        </p>
      )}
      {proposal.state === 'accepted' && (
        <p className="flex flex-wrap gap-3">
          {made.activity && (
            <ButtonLink to={`/organisation/editions/${edition}/activites/${made.activity.slug}`} look="secondary">
              Voir l’activité
            </ButtonLink>
          )}
          {made.organisation && (
            <ButtonLink to={`/organisation/structures/${made.organisation.slug}`} look="secondary">
              Voir la structure
            </ButtonLink>
          )}
        </p>
      )}
      <Facts>
        <Fact label="Résumé">
          <span className="whitespace-pre-line">{proposal.summary}</span>
        </Fact>
        <Fact label="À la fois">
          {proposal.capacity === null
            ? 'Non précisé'
            : `${proposal.capacity} ${proposal.capacity === 1 ? 'personne' : 'personnes'}`}
        </Fact>
        <Fact label="Besoins">
          <span className="whitespace-pre-line">{proposal.needs ?? 'Non précisés'}</span>
        </Fact>
        <Fact label="Site web">
          {proposal.website ? <a href={proposal.website}>{proposal.website}</a> : 'Non précisé'}
        </Fact>
        <Fact label="Contact">
          {proposal.contactName ? (
            <>
              {proposal.contactName}
              <br />
              <a href={`mailto:${proposal.contactEmail}`}>{proposal.contactEmail}</a>
              {proposal.contactPhone && (
                <>
                  <br />
                  <a href={`tel:${proposal.contactPhone}`}>{phone}</a>
                </>
              )}
            </>
          ) : (
            'Effacé'
          )}
        </Fact>
      </Facts>
      {remarks.length > 0 && (
        <section aria-labelledby="conversation" className="grid max-w-2xl gap-4">
          <h2 id="conversation">Échanges</h2>
          <Conversation
            remarks={remarks}
            names={{ organiser: 'L’équipe d’organisation', proposer: proposal.organisationName }}
          />
        </section>
      )}
    </div>
  )
}
