import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { setTables } from '~/features/after-work/recruiters.server'
import { TablesSchema } from '~/features/after-work/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { findCompany } from './find-company.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Entreprise'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base, company } = await findCompany(params)
  authorise(canOrganise(member, edition))
  const { name, slug, tables } = company
  return { name, tables, afterWork: afterWork.title, base, removal: `${base}/entreprises/${slug}/retrait` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base, company } = await findCompany(params)
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, TablesSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const seat = { activityId: afterWork.id, organisationId: company.id, tables: form.value.tables }
  const result = await setTables({ ...seat, actor: member })
  if (result.outcome === 'gone') notFound()
  return redirect(`${base}?fait=tables&annules=${result.cancelled}`, 303)
}

export default function Company() {
  const { name, tables, afterWork, base, removal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { tables })
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>{name}</h1>
      <p>{afterWork}</p>
      <Form method="post" noValidate className="grid gap-6">
        <TextField
          label="Tables"
          hint="Avec moins de tables, les entretiens prévus aux tables enlevées sont annulés."
          type="number"
          min={1}
          max={20}
          inputMode="numeric"
          required
          {...field('tables')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer les tables</Button>
          <ButtonLink to={base} look="secondary">
            Revenir à l’after-work
          </ButtonLink>
        </div>
      </Form>
      <p>
        <Link to={removal} className="inline-flex min-h-touch items-center text-alert">
          Retirer l’entreprise de l’after-work
        </Link>
      </p>
    </div>
  )
}
