import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { proposalPath } from '~/features/proposal/links.server'
import { changeProposal } from '~/features/proposal/propose.server'
import { ProposalSchema } from '~/features/proposal/schema'
import { notFound, parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { readablePhone } from '~/lib/phone'
import { Button, ButtonLink } from '~/ui/button'
import { findUndecided } from './find-undecided.server'
import { ProposalFields } from './proposal-fields'

export { privateHeaders as headers, privateMeta as meta } from '~/routes/ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const proposal = (await findUndecided(params.secret)) ?? notFound()
  const t = await findT(request, 'proposal')
  const { organisationName, website, contactName, contactEmail, contactPhone, title, summary, capacity, needs } =
    proposal
  const said = { organisationName, website, contactName, contactEmail, contactPhone, title, summary, capacity, needs }
  return {
    title: `${t('edit.title')} · LNPSQ`,
    stored: {
      ...said,
      contactPhone: contactPhone && readablePhone(contactPhone),
      kind: proposal.format ?? proposal.kind,
    },
    back: proposalPath(proposal.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const proposal = (await findUndecided(params.secret)) ?? notFound()
  const form = await parseForm(request, ProposalSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { outcome } = await changeProposal(proposal.id, form.value)
  return redirect(`${proposalPath(proposal.id)}?fait=${outcome === 'changed' ? 'changed' : 'tooLate'}`, 303)
}

export default function EditProposal() {
  const { stored, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('proposal')
  return (
    <div className="page grid max-w-2xl gap-8 py-10">
      <h1>{t('edit.title')}</h1>
      <Form method="post" noValidate className="grid gap-8">
        <ProposalFields reply={answer?.reply} stored={stored} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('edit.save')}</Button>
          <ButtonLink to={back} look="secondary">
            {t('edit.back')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
