import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { changeAlt } from '~/features/guide-image/images.server'
import { findImage } from '~/features/guide-image/queries.server'
import { AltSchema } from '~/features/guide-image/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { TextField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'

export const meta: MetaFunction = () => [{ title: 'Description d’une image · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { id, alt } = (await findImage(params.image)) ?? notFound()
  return { id, alt }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const image = (await findImage(params.image)) ?? notFound()
  const form = await parseForm(request, AltSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await changeAlt({ image, alt: form.value.alt, actor: member })
  return redirect('/organisation/guide/images?fait=description', 303)
}

export default function GuideImage() {
  const { id, alt } = useLoaderData<typeof loader>()
  const field = formFields(useActionData<typeof action>()?.reply, { alt })
  return (
    <FormFrame
      title="Description d’une image"
      button="Enregistrer la description"
      back={{ to: '/organisation/guide/images', label: 'Revenir aux images' }}
    >
      <img src={`/guide/images/${id}.webp`} alt={alt} className="max-h-64 max-w-full bg-white" />
      <TextField
        {...field('alt')}
        label="Ce que l’on voit"
        hint="Les pages où l’image est déjà gardent leurs mots."
        autoComplete="off"
      />
    </FormFrame>
  )
}
