import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { editContact, findContact } from '~/features/organisation/contacts.server'
import { canEditOrganisation } from '~/features/organisation/policy'
import { findOrganisation } from '~/features/organisation/queries.server'
import { ContactSchema } from '~/features/organisation/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { readablePhone } from '~/lib/phone'
import { ContactForm } from './contact-form'

export const meta: MetaFunction = () => [{ title: 'Modifier un contact · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  const { name, position, email, phone } = (await findContact(organisation.id, params.contact)) ?? notFound()
  const contact = { name, position, email, phone: phone && readablePhone(phone) }
  return { contact, back: `/organisation/structures/${organisation.slug}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  const contact = (await findContact(organisation.id, params.contact)) ?? notFound()

  const form = await parseForm(request, ContactSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { outcome } = await editContact({ organisation, contact, values: form.value, actor: member })
  if (outcome === 'gone') notFound()
  return redirect(`/organisation/structures/${organisation.slug}?fait=contact`, 303)
}

export default function ContactPage() {
  const { contact, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Modifier un contact</h1>
      <ContactForm reply={answer?.reply} contact={contact} back={back} />
    </div>
  )
}
