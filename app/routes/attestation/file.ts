import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawAttestation } from '~/features/attestation/draw.server'
import { findPaper } from '~/features/attestation/queries.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'
import { PRIVATE } from '../ticket/private'

/** The paper itself. Which one is said in the query: logs keep paths, and a serial leads to a name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const paper = (await findPaper(id, new URL(request.url).searchParams.get('papier') ?? undefined)) ?? notFound()
  return new Response(new Uint8Array(await drawAttestation(paper)), {
    headers: [
      ...PRIVATE,
      ['Content-Type', 'application/pdf'],
      ['Content-Disposition', 'attachment; filename="attestation.pdf"'],
    ],
  })
}
