import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { makePaper } from '~/features/door-sheet/make.server'
import { PaperWishSchema, readPaperName } from '~/features/door-sheet/papers'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** `badges.pdf?qui=inscriptions&feuille=l7160`, `affiche.pdf?format=a3`… */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const paper = readPaperName(params.paper) ?? notFound()

  const wish = PaperWishSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const pdf = await makePaper(paper, { edition, wish, actor: member, now: new Date() })
  if (!pdf) return redirect(`/organisation/editions/${edition.slug}/papiers?vide=${paper}`, 303)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${paper}-${edition.slug}.pdf"`,
      'Content-Length': String(pdf.length),
      'Cache-Control': 'no-store',
    },
  })
}
