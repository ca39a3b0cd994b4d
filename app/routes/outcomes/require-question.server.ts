import { findAskedIdBySecret } from '~/features/outcome/link.server'
import { monthsAt } from '~/features/outcome/moments'
import { findQuestion } from '~/features/outcome/queries.server'
import { notFound } from '~/lib/http.server'

type Params = { secret?: string; months?: string }

/** The question that an address opens; undefined when it is over, or was never asked. Answers 404 to what is no address of ours. */
export async function requireQuestion(params: Params, now: Date) {
  const registrationId = findAskedIdBySecret(params.secret) ?? notFound()
  return findQuestion(registrationId, monthsAt(params.months) ?? notFound(), now)
}
