import type { LoaderFunctionArgs } from '@remix-run/node'
import { IMPORT_SUBJECTS } from 'db/schema/words'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { canImport } from '~/features/import/policy'
import { modelTable } from '~/features/import/tables'
import { SUBJECT_WORDS } from '~/features/import/words'
import { csv } from '~/lib/csv'
import { authorise, notFound } from '~/lib/http.server'

/** A file to fill in, with one example. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const subject = IMPORT_SUBJECTS.find(subject => `${subject}.csv` === params.model) ?? notFound()
  authorise(canImport(member, edition, subject))
  return new Response(csv(modelTable(subject)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="modele-${SUBJECT_WORDS[subject]
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')}.csv"`,
    },
  })
}
