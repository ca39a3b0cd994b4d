import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listCompanies } from '~/features/after-work/queries.server'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { RecruiterSchema } from '~/features/after-work/schema'
import { findOrganisationById, listOrganisations } from '~/features/organisation/queries.server'
import { authorise, parseForm } from '~/lib/http.server'
import { AfterWorkHeading } from '../after-work-heading'
import { findAddressed } from '../find-addressed.server'
import { CompanyForm } from './company-form'

const UNKNOWN = 'Choisissez une structure de la liste.'
const ALREADY_THERE = 'Cette structure est déjà parmi les entreprises de l’after-work.'

export const meta: MetaFunction = () => [{ title: 'Ajouter une entreprise · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, activityPage, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const [companies, all] = await Promise.all([listCompanies(afterWork.id), listOrganisations()])
  return {
    afterWork,
    activityPage,
    base,
    canCreate: canOrganiseEverything(member),
    organisations: all
      .filter(({ id }) => !companies.some(company => company.id === id))
      .map(({ id, name }) => ({ id, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, RecruiterSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const refuse = (sentence: string) => data({ reply: form.reply({ fieldErrors: { organisation: [sentence] } }) }, 422)
  const organisation = await findOrganisationById(form.value.organisation)
  if (!organisation) return refuse(UNKNOWN)

  const seat = { activityId: afterWork.id, organisationId: organisation.id, tables: form.value.tables }
  const { outcome } = await addRecruiter({ ...seat, actor: member })
  if (outcome !== 'added') return refuse(outcome === 'already-there' ? ALREADY_THERE : UNKNOWN)
  return redirect(`${base}?fait=ajoutee`, 303)
}

export default function CompanyAddition() {
  const { afterWork, activityPage, base, organisations, canCreate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-8 py-8">
      <AfterWorkHeading page="Entreprises" afterWork={afterWork} activityPage={activityPage} />
      <CompanyForm
        action={`${base}/entreprises`}
        organisations={organisations}
        canCreate={canCreate}
        reply={answer?.reply}
      />
    </div>
  )
}
