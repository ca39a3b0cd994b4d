import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { withdrawProposal } from '~/features/proposal/forget.server'
import { proposalPath } from '~/features/proposal/links.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { findUndecided } from './find-undecided.server'

export { privateHeaders as headers, privateMeta as meta } from '~/routes/ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, title } = (await findUndecided(params.secret)) ?? notFound()
  const t = await findT(request, 'proposal')
  return { title: `${t('withdrawal.title')} · LNPSQ`, proposed: title, back: proposalPath(id) }
}

export async function action({ params }: ActionFunctionArgs) {
  const { id } = (await findUndecided(params.secret)) ?? notFound()
  const { outcome } = await withdrawProposal(id, new Date())
  return redirect(outcome === 'withdrawn' ? proposalPath(id) : `${proposalPath(id)}?fait=tooLate`, 303)
}

export default function Withdrawal() {
  const { proposed, back } = useLoaderData<typeof loader>()
  const { t } = useTranslation('proposal')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <h1>{t('withdrawal.title')}</h1>
      <p className="font-bold">{proposed}</p>
      <p>{t('withdrawal.text')}</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            {t('withdrawal.confirm')}
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          {t('withdrawal.keep')}
        </ButtonLink>
      </div>
    </div>
  )
}
