import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editAction } from '~/features/impact-plan/actions.server'
import { typedPartialDate } from '~/features/impact-plan/partial-date'
import { findAction, listActionPartners } from '~/features/impact-plan/queries.server'
import { ActionSchema } from '~/features/impact-plan/schema'
import { listOrganisations } from '~/features/organisation/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { UNKNOWN_ORGANISATION } from '../sentences'
import { ActionFields, tickedPartners } from './action-form'

export const meta: MetaFunction = () => [{ title: 'Présentation d’une action · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const [organisations, partners] = await Promise.all([listOrganisations(''), listActionPartners(found.id)])
  const { slug, title, summary, audience, leadOrganisationId, startsOn, endsOn } = found
  return {
    slug,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    partners: partners.map(({ id }) => id),
    stored: {
      title,
      summary,
      audience,
      leadOrganisationId,
      startsOn: typedPartialDate(startsOn),
      endsOn: typedPartialDate(endsOn),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const form = await parseForm(request, ActionSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await editAction({ action: found, values: form.value, actor: member })
  if (outcome === 'unknown-organisation') {
    return data({ reply: form.reply({ fieldErrors: { leadOrganisationId: [UNKNOWN_ORGANISATION] } }) }, 422)
  }
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=action`, 303)
}

export default function ActionPresentation() {
  const { slug, organisations, partners, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Présentation de l’action"
      button="Enregistrer l’action"
      back={{ to: `/organisation/plan-action/actions/${slug}`, label: 'Revenir à l’action' }}
    >
      <ActionFields
        field={formFields(answer?.reply, stored)}
        organisations={organisations}
        partners={tickedPartners(answer?.reply, partners)}
      />
    </FormFrame>
  )
}
