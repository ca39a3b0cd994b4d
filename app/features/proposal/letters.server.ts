import type { Database } from 'db/client.server'
import type { Proposal } from 'db/schema/proposals'
import { proposalAcceptedMessage } from 'emails/proposal-accepted'
import { proposalDeclinedMessage } from 'emails/proposal-declined'
import { proposalNewsMessage } from 'emails/proposal-news'
import { proposalQuestionMessage } from 'emails/proposal-question'
import { proposalReceivedMessage } from 'emails/proposal-received'
import { listOrganiserEmails } from '~/features/account/queries.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venuePlace } from '~/features/edition/words'
import { queueMessage, type WrittenMessage, writeMessage } from '~/features/message/send.server'
import { config } from '~/lib/config.server'
import { translatorFor } from '~/lib/i18n.server'
import { proposalLink } from './links.server'

type About = { proposal: Pick<Proposal, 'id' | 'title' | 'contactEmail'>; edition: EditionWithVenue }

const LETTERS = {
  'proposal-received': proposalReceivedMessage,
  'proposal-question': proposalQuestionMessage,
  'proposal-accepted': proposalAcceptedMessage,
  'proposal-declined': proposalDeclinedMessage,
}

/**
 * What is written to a proposal's author, to be queued with the deed; `word` is the organisers' own. Undefined when the
 * author's address is forgotten.
 */
export function writeProposalLetter(
  template: keyof typeof LETTERS,
  { proposal, edition, word = '' }: About & { word?: string },
): WrittenMessage | undefined {
  if (!proposal.contactEmail) return undefined
  const t = translatorFor('fr').getFixedT('fr', 'edition')
  const letter = LETTERS[template]({
    title: proposal.title,
    edition: edition.name,
    when: editionDate(edition, t, 'fr'),
    where: edition.venue ? venuePlace(edition.venue) : t('placeUnknown'),
    word,
    link: proposalLink(proposal.id),
  })
  return writeMessage({ template, to: proposal.contactEmail, ...letter, proposalId: proposal.id })
}

type News = {
  news: 'new' | 'answered'
  proposal: Pick<Proposal, 'id' | 'title' | 'organisationName'>
  edition: Pick<EditionWithVenue, 'id' | 'slug' | 'name'>
}

/** Queues the letters that tell an edition's organisers what an author did, and gives them back to be delivered. */
export async function tellOrganisers(
  { news, proposal, edition }: News,
  transaction: Database,
): Promise<WrittenMessage[]> {
  const link = `${config.appUrl}/organisation/editions/${edition.slug}/propositions/${proposal.id}`
  const { title, organisationName: organisation } = proposal
  const letter = proposalNewsMessage({ news, title, organisation, edition: edition.name, link })
  const written = (await listOrganiserEmails(edition.id, transaction)).map(to =>
    writeMessage({ template: `proposal-${news}`, to, ...letter, proposalId: proposal.id }),
  )
  for (const message of written) await queueMessage(message, transaction)
  return written
}
