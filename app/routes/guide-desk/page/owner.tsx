import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canOrganiseEverything } from '~/features/account/policy'
import { listMembers } from '~/features/account/queries.server'
import { requireMember } from '~/features/account/session.server'
import { setOwner } from '~/features/guide/edit.server'
import { canEditGuide } from '~/features/guide/policy'
import { isReviewDue } from '~/features/guide/review'
import { longDay, parisDay } from '~/lib/dates'
import { authorise, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { DeskHeading } from './desk-heading'
import { findAddressed } from './find-addressed.server'

const OwnerSchema = z.object({ ownerId: z.string().max(100).optional() })
const NOT_AN_ORGANISER = 'Choisissez une personne de l’organisation dans la liste.'

export const meta: MetaFunction = () => [{ title: 'Suivi d’une page du guide · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, heading } = await findAddressed(params.page)
  return {
    heading,
    ownerId: page.ownerId,
    owners: await listOwners(),
    isPublished: page.publishedAt !== null,
    reviewedOn: page.reviewedOn && longDay(page.reviewedOn, 'fr'),
    isDue: isReviewDue(page.reviewedOn, parisDay(new Date())),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, heading } = await findAddressed(params.page)
  const form = await parseForm(request, OwnerSchema)
  const ownerId = (form.status === 'success' && form.value.ownerId) || null
  const isOne = ownerId === null || (await listOwners()).some(({ id }) => id === ownerId)
  if (form.status !== 'success' || !isOne) {
    return data({ reply: form.reply({ fieldErrors: { ownerId: [NOT_AN_ORGANISER] } }) }, 422)
  }
  await setOwner(page, ownerId, member)
  return redirect(`${heading.base}?fait=responsable`, 303)
}

/** Who may answer for a page: those who may write it. */
async function listOwners() {
  const found = await listMembers()
  return found
    .filter(one => one.deactivatedAt === null && canOrganiseEverything({ ...one, editionRoles: {}, isAdmin: false }))
    .map(({ id, name }) => ({ id, name }))
}

export default function GuidePageOwner() {
  const { heading, ownerId, owners, isPublished, reviewedOn, isDue } = useLoaderData<typeof loader>()
  const field = formFields(useActionData<typeof action>()?.reply, { ownerId })
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <DeskHeading heading={heading} current="Suivi" />
      <section aria-labelledby="review" className="grid gap-4">
        <h2 id="review">Relecture</h2>
        <p>
          {reviewedOn ? `Relue ${reviewedOn}.` : 'Personne n’a encore relu ce texte.'}
          {isDue && reviewedOn && ' Plus de douze mois ont passé\u00a0: elle est à relire.'}
        </p>
        {isPublished ? (
          <form method="post" action={`${heading.base}/relecture`}>
            <Button type="submit">Relue aujourd’hui, tout est juste</Button>
          </form>
        ) : (
          <p className="text-stone">Une page se relit une fois publiée.</p>
        )}
      </section>
      <section aria-labelledby="owner" className="grid gap-4">
        <h2 id="owner">Responsable</h2>
        <form method="post" noValidate className="grid gap-4">
          <SelectField label="Qui répond de cette page" {...field('ownerId')}>
            <option value="">Personne</option>
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div>
            <Button type="submit" look="secondary">
              Enregistrer
            </Button>
          </div>
        </form>
      </section>
    </div>
  )
}
