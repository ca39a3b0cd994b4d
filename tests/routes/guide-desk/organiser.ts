import { parisDay } from '~/lib/dates'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call } from '../../support/call'

/** Where an answer leads. */
export const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')
export const today = () => parisDay(new Date())

/** What an organiser sends to a page, or reads of it. */
export async function anOrganiser(values: { email?: string; name?: string } = {}) {
  const cookie = await aSignedInMember(values)
  return (page: { id: string }, form?: Record<string, string> | [string, string][]) =>
    call('/', { cookie, params: { page: page.id }, form })
}
