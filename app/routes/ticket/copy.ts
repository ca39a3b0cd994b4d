import type { LoaderFunctionArgs } from '@remix-run/node'
import { copyData } from '~/features/registration/data-copy.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'
import { PRIVATE } from './private'

export async function loader({ params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  return new Response(JSON.stringify(await copyData(registration), null, 2), {
    headers: [
      ...PRIVATE,
      ['Content-Type', 'application/json; charset=utf-8'],
      ['Content-Disposition', 'attachment; filename="mes-donnees-lnpsq.json"'],
    ],
  })
}
