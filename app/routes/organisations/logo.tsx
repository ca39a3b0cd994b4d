import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { changeLogo } from '~/features/organisation/logo.server'
import { canEditOrganisation } from '~/features/organisation/policy'
import { findOrganisation } from '~/features/organisation/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'

const MOST_BYTES = 2 * 1024 * 1024
// Read a little further than allowed: a file that is somewhat too big gets its sentence.
const MOST_READ = 4 * MOST_BYTES

const TOO_BIG = 'Ce fichier est trop lourd\u00a0: 2\u00a0Mo au plus.'
const MISSING = 'Choisissez un fichier.'
const NOT_A_PICTURE = 'Ce fichier n’est pas une image PNG, JPEG ou WebP lisible, ou elle est animée ou immense.'

const LogoSchema = z.object({
  logo: z
    .file(MISSING)
    .refine(file => file.size > 0, MISSING)
    .refine(file => file.size <= MOST_BYTES, TOO_BIG),
})

export const meta: MetaFunction = () => [{ title: 'Logo · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  return { name: organisation.name, back: `/organisation/structures/${organisation.slug}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))

  const form = await parseForm(request, LogoSchema, MOST_READ).catch(tooLarge)
  if (!form) return data({ errors: [TOO_BIG] }, 422)
  if (form.status !== 'success') return data({ errors: form.error?.logo ?? [MISSING] }, 422)

  const file = new Uint8Array(await form.value.logo.arrayBuffer())
  const { outcome } = await changeLogo({ organisation, file, actor: member })
  if (outcome === 'gone') notFound()
  if (outcome === 'not-a-picture') return data({ errors: [NOT_A_PICTURE] }, 422)
  return redirect(`/organisation/structures/${organisation.slug}?fait=logo`, 303)
}

function tooLarge(thrown: unknown): undefined {
  if (!(thrown instanceof Response) || thrown.status !== 413) throw thrown
}

export default function LogoPage() {
  const { name, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Logo de {name}</h1>
      <Form method="post" encType="multipart/form-data" className="grid gap-6">
        <TextField
          id="logo"
          name="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label="Image du logo"
          hint="PNG, JPEG ou WebP, 2 Mo au plus. Elle sera réduite à 400 × 200 points."
          errors={answer?.errors}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer le logo</Button>
          <ButtonLink to={back} look="secondary">
            Revenir
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
