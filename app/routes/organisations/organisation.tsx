import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listContacts } from '~/features/organisation/contacts.server'
import { editOrganisation, isInUse } from '~/features/organisation/edit.server'
import { canEditOrganisation, canReadOrganisation } from '~/features/organisation/policy'
import { findOrganisation, listPartsOf } from '~/features/organisation/queries.server'
import { OrganisationSchema, WebsiteSchema } from '~/features/organisation/schema'
import { logoAddress } from '~/features/organisation/words'
import { canShareFigures } from '~/features/partner-figures/policy'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { readablePhone } from '~/lib/phone'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { ContactList } from './organisation/contact-list'
import { Parts } from './organisation/parts'
import { NAME_TAKEN } from './sentences'

const NOTICES = {
  creee: { tone: 'success', title: 'La structure est ajoutée. Ajoutez maintenant un contact et un logo.' },
  enregistree: { tone: 'success', title: 'Les changements sont enregistrés.' },
  contact: { tone: 'success', title: 'Le contact est enregistré.' },
  'contact-retire': { tone: 'success', title: 'Le contact est retiré.' },
  logo: { tone: 'success', title: 'Le nouveau logo est enregistré.' },
  'logo-retire': { tone: 'success', title: 'Le logo est retiré.' },
  utilisee: { tone: 'info', title: 'Cette structure sert encore quelque part\u00a0: elle ne peut pas être supprimée.' },
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Structure'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canReadOrganisation(member, organisation))
  const { id, slug, name, website } = organisation
  const done = new URL(request.url).searchParams.get('fait')
  const canRename = canOrganiseEverything(member)
  return {
    slug,
    name,
    website,
    logo: logoAddress(organisation),
    contacts: (await listContacts(id)).map(contact => ({
      ...contact,
      phoneText: contact.phone && readablePhone(contact.phone),
    })),
    parts: await listPartsOf(id),
    canRename,
    canShare: canShareFigures(member),
    canEdit: canEditOrganisation(member, organisation),
    canDelete: canRename && !(await isInUse(id)),
    notice: ownValue(NOTICES, done),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))

  const form = await parseForm(request, canOrganiseEverything(member) ? OrganisationSchema : WebsiteSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { outcome } = await editOrganisation({ organisation, values: form.value, actor: member })
  if (outcome === 'gone') notFound()
  if (outcome === 'name-taken') return data({ reply: form.reply({ fieldErrors: { name: [NAME_TAKEN] } }) }, 422)
  return redirect(`/organisation/structures/${organisation.slug}?fait=enregistree`, 303)
}

export default function OrganisationPage() {
  const { slug, name, website, logo, contacts, parts, canRename, canShare, canEdit, canDelete, notice } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { name, website })
  const address = `/organisation/structures/${slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <h1>{name}</h1>
      {notice && !answer && <Notice {...notice} />}
      <section aria-labelledby="logo" className="grid gap-3">
        <h2 id="logo">Logo</h2>
        {logo ? (
          <img src={logo} alt={`Logo de ${name}`} className="max-h-[200px] max-w-full justify-self-start bg-white" />
        ) : (
          <p>Aucun logo pour l’instant.</p>
        )}
        {canEdit && (
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`${address}/logo`} look="secondary">
              {logo ? 'Changer le logo' : 'Ajouter un logo'}
            </ButtonLink>
            {logo && (
              <ButtonLink to={`${address}/logo/retrait`} look="danger">
                Retirer le logo
              </ButtonLink>
            )}
          </p>
        )}
      </section>
      <section aria-labelledby="about" className="grid max-w-2xl gap-4">
        <h2 id="about">Présentation</h2>
        {canEdit ? (
          <Form method="post" noValidate className="grid gap-6">
            {canRename && <TextField label="Nom" autoComplete="off" {...field('name')} />}
            <TextField label="Site web (facultatif)" type="url" autoComplete="off" {...field('website')} />
            <div>
              <Button type="submit">Enregistrer</Button>
            </div>
          </Form>
        ) : (
          <p>{website ? <a href={website}>{website}</a> : 'Aucun site web.'}</p>
        )}
      </section>
      <ContactList address={address} contacts={contacts} canEdit={canEdit} />
      <Parts parts={parts} />
      {canShare && (
        <p>
          <ButtonLink to={`${address}/liens`} look="secondary">
            Partager ses chiffres
          </ButtonLink>
        </p>
      )}
      {canDelete && (
        <p>
          <ButtonLink to={`${address}/suppression`} look="danger">
            Supprimer la structure
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
