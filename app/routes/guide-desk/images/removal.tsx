import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { removeImage } from '~/features/guide-image/images.server'
import { findImage, listUses } from '~/features/guide-image/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Effacer une image · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { id, alt } = (await findImage(params.image)) ?? notFound()
  const uses = (await listUses()).get(id) ?? []
  return { id, alt, pages: uses.map(({ title }) => title) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const image = (await findImage(params.image)) ?? notFound()
  const { outcome } = await removeImage(image, member)
  if (outcome === 'in-use') return data({ outcome }, 409)
  return redirect('/organisation/guide/images?fait=retiree', 303)
}

export default function GuideImageRemoval() {
  const { id, alt, pages } = useLoaderData<typeof loader>()
  const isInUse = useActionData<typeof action>()?.outcome === 'in-use'
  return (
    <FormFrame
      title="Effacer une image"
      button="Effacer l’image"
      look="danger"
      back={{ to: '/organisation/guide/images', label: 'Garder l’image' }}
    >
      {isInUse && (
        <Notice tone="error" title="Une page publiée montre cette image.">
          <p>Ôtez-la d’abord de la page, et publiez.</p>
        </Notice>
      )}
      <img src={`/guide/images/${id}.webp`} alt={alt} className="max-h-64 max-w-full bg-white" />
      <p>L’image sera effacée pour de bon.</p>
      {pages.length > 0 && (
        <p>
          Elle est dans{'\u00a0'}: {pages.join(', ')}.
        </p>
      )}
    </FormFrame>
  )
}
