import type { LoaderFunctionArgs } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { written } from '~/features/message/written'
import { authorise } from '~/lib/http.server'
import { shownLetter } from '../shown-letter.server'
import { findTemplate, languageAsked, textsToday } from './find-template.server'

/** The HTML of a letter with values that nobody has, alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template } = findTemplate(params)
  const { body } = template.sample(languageAsked(request, template), await textsToday(id))
  return shownLetter(written(body))
}
