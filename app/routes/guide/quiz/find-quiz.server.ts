import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findEdition } from '~/features/edition/queries.server'
import { momentAt, quizAddress, readTrail } from '~/features/quiz/address'
import { isQuizOpen } from '~/features/quiz/moments'
import { notFound } from '~/lib/http.server'

type Asked = { request: Request; params: Record<string, string | undefined> }

/**
 * The quiz of an address: that of everybody, or that of a published edition at one moment, which counts for it while it is
 * open. Answers 404 to any other address.
 */
export async function findQuiz({ request, params }: Asked, now: Date) {
  const trail = readTrail(new URL(request.url).searchParams.get('r'))
  if (params.edition === undefined) return { base: quizAddress(), trail, of: null, edition: undefined, isOpen: true }

  const edition: EditionWithVenue = (await findEdition(params.edition)) ?? notFound()
  const moment = momentAt(params.moment) ?? notFound()
  return {
    base: quizAddress({ slug: edition.slug, moment }),
    trail,
    of: { editionId: edition.id, moment },
    edition,
    isOpen: isQuizOpen(edition, moment, now),
  }
}
