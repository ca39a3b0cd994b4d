import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { withdrawPage } from '~/features/guide/publish.server'
import { authorise } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { findAddressed } from './find-addressed.server'

export const meta: MetaFunction = () => [{ title: 'Retirer une page du guide · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, heading } = await findAddressed(params.page)
  if (!page.publishedAt) throw redirect(heading.base)
  return { heading }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page } = await findAddressed(params.page)
  await withdrawPage({ id: page.id, now: new Date(), actor: member })
  return redirect(`/organisation/guide/${page.id}?fait=retire`, 303)
}

export default function GuidePageWithdrawal() {
  const { heading } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title={`Retirer «\u00a0${heading.title}\u00a0» du guide`}
      button="Retirer la page"
      look="danger"
      back={{ to: `${heading.base}/publication`, label: 'Garder la page' }}
    >
      <p>
        Plus personne ne pourra la lire, même par un code imprimé. Ses versions restent{'\u00a0'}: vous pourrez la
        publier de nouveau, à la même adresse.
      </p>
      <p>Ses images disparaissent avec elle, sauf celles qu’une autre page en ligne montre.</p>
    </FormFrame>
  )
}
