import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isCallOpen, lastDayOfCall } from '~/features/edition/call'
import { EditionTag } from '~/features/edition/edition-tag'
import { findEditionById } from '~/features/edition/queries.server'
import { findEditionIdByCall, proposalPath } from '~/features/proposal/links.server'
import { propose } from '~/features/proposal/propose.server'
import { NewProposalSchema } from '~/features/proposal/schema'
import { DayAndPlace } from '~/features/ticket/day-and-place'
import { longDay } from '~/lib/dates'
import { notFound, parseForm } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { Trap } from '~/ui/form/trap'
import { Notice } from '~/ui/notice'
import { ProposalFields } from './proposal-fields'

export { privateMeta as meta } from '~/routes/ticket/private'

// What was typed is on a refused form's page: it is kept nowhere.
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEditionById(findEditionIdByCall(params.secret))) ?? notFound()
  const t = await findT(request, 'proposal')
  const language = await findLanguage(request)
  const isOpen = isCallOpen(edition, new Date())
  return {
    title: t('call.metaTitle', { edition: edition.name }),
    edition,
    lastDay: isOpen && edition.callClosesAt ? longDay(lastDayOfCall(edition.callClosesAt), language) : undefined,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const edition = (await findEditionById(findEditionIdByCall(params.secret))) ?? notFound()
  const form = await parseForm(request, NewProposalSchema)
  if (context.asksTooOften) return data({ outcome: 'too-many' as const, reply: form.reply() }, 429)
  if (form.status !== 'success') return data({ outcome: 'invalid' as const, reply: form.reply() }, 422)

  const { fax, ...values } = form.value
  // A robot is answered like anyone; nothing is written.
  if (fax) return redirect(`${proposalPath(randomUUID())}?fait=received`, 303)

  const result = await propose({ edition, values, now: new Date() })
  if (result.outcome === 'closed') return data({ outcome: 'closed' as const, reply: form.reply() }, 409)
  return redirect(`${proposalPath(result.proposalId)}?fait=received`, 303)
}

export default function Call() {
  const { edition, lastDay } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('proposal')
  return (
    <div className="page grid max-w-2xl gap-8 py-10">
      <header className="grid gap-3">
        <p>
          <EditionTag edition={edition} />
        </p>
        <h1>{t('call.title')}</h1>
        <DayAndPlace edition={edition} />
        <p>{t('call.intro')}</p>
      </header>
      {lastDay && answer?.outcome !== 'closed' ? (
        <Form method="post" noValidate className="grid gap-8">
          {answer?.outcome === 'too-many' && (
            <Notice tone="error" title={t('tooMany.title')}>
              {t('tooMany.text')}
            </Notice>
          )}
          <p className="font-bold">{t('call.until', { day: lastDay })}</p>
          <ProposalFields reply={answer?.reply} />
          <Trap name="fax" label={t('call.trap')} />
          <div className="grid gap-3">
            <p>{t('call.after')}</p>
            <p>
              {t('call.privacy')} <Link to="/vos-donnees">{t('call.privacyLink')}</Link>
            </p>
            <Button type="submit" className="text-xl">
              {t('call.submit')}
            </Button>
          </div>
        </Form>
      ) : (
        <Notice title={t('call.closed.title')}>
          <p>{t('call.closed.text')}</p>
        </Notice>
      )}
    </div>
  )
}
