import type { Database } from 'db/client.server'
import type { Proposal } from 'db/schema/proposals'
import { proposalAcceptedMessage } from 'emails/proposal/accepted'
import { proposalDeclinedMessage } from 'emails/proposal/declined'
import { proposalNewsMessage } from 'emails/proposal/news'
import { proposalQuestionMessage } from 'emails/proposal/question'
import { proposalReceivedMessage } from 'emails/proposal/received'
import { listOrganiserEmails } from '~/features/account/queries.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venuePlace } from '~/features/edition/words'
import { queueMessages, writeMessage } from '~/features/message/send.server'
import { config } from '~/lib/config.server'
import { translatorFor } from '~/lib/i18n.server'
import { proposalLink } from './links.server'

const LETTERS = {
  'proposal-received': proposalReceivedMessage,
  'proposal-question': proposalQuestionMessage,
  'proposal-accepted': proposalAcceptedMessage,
  'proposal-declined': proposalDeclinedMessage,
}

type LetterToAuthor = {
  template: keyof typeof LETTERS
  proposal: Pick<Proposal, 'id' | 'title' | 'contactEmail'>
  edition: EditionWithVenue
  word?: string
}

/** Queues a letter to a proposal's author, unless their address is forgotten; `word` is the organisers' own. */
export async function tellAuthor(
  { template, proposal, edition, word = '' }: LetterToAuthor,
  transaction: Database,
): Promise<void> {
  if (!proposal.contactEmail) return
  const t = translatorFor('fr').getFixedT('fr', 'edition')
  const letter = LETTERS[template]({
    title: proposal.title,
    edition: edition.name,
    when: editionDate(edition, t, 'fr'),
    where: edition.venue ? venuePlace(edition.venue) : t('placeUnknown'),
    word,
    link: proposalLink(proposal.id),
  })
  const message = writeMessage({ template, to: proposal.contactEmail, ...letter, proposalId: proposal.id })
  await queueMessages([message], transaction)
}

type News = {
  news: 'new' | 'answered'
  proposal: Pick<Proposal, 'id' | 'title' | 'organisationName'>
  edition: Pick<EditionWithVenue, 'id' | 'slug' | 'name'>
}

/** Queues the letters that tell an edition's organisers what an author did. */
export async function tellOrganisers({ news, proposal, edition }: News, transaction: Database): Promise<void> {
  const link = `${config.appUrl}/organisation/editions/${edition.slug}/propositions/${proposal.id}`
  const { title, organisationName: organisation } = proposal
  const letter = proposalNewsMessage({ news, title, organisation, edition: edition.name, link })
  const messages = (await listOrganiserEmails(edition.id, transaction)).map(to =>
    writeMessage({ template: `proposal-${news}`, to, ...letter, proposalId: proposal.id }),
  )
  await queueMessages(messages, transaction)
}
