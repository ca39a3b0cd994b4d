import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { isPublished } from '~/features/edition/moments'
import { findEditionById } from '~/features/edition/queries.server'
import { Conversation } from '~/features/proposal/conversation'
import { answerOrganisers } from '~/features/proposal/converse.server'
import { proposalPath } from '~/features/proposal/links.server'
import { findMade, findProposalBySecret, listRemarks } from '~/features/proposal/queries.server'
import { AnswerSchema } from '~/features/proposal/schema'
import { isUndecided } from '~/features/proposal/state'
import { DayAndPlace } from '~/features/ticket/day-and-place'
import { notFound, parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { TextAreaField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { sentences } from './proposal-fields'

export { privateHeaders as headers, privateMeta as meta } from '~/routes/ticket/private'

const NOTICES = ['received', 'changed', 'answered', 'tooLate'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const proposal = (await findProposalBySecret(params.secret)) ?? notFound()
  const edition = (await findEditionById(proposal.editionId)) ?? notFound()
  const t = await findT(request, 'proposal')
  const word = new URL(request.url).searchParams.get('fait')
  const { activity } = await findMade(proposal)
  const { organisationName, kind, format, title, summary, capacity, needs, state } = proposal
  return {
    title: t('page.metaTitle'),
    notice: NOTICES.find(known => known === word),
    edition,
    address: proposalPath(proposal.id),
    proposal: {
      organisationName,
      title,
      summary,
      capacity,
      needs,
      choice: format ?? (kind as Exclude<typeof kind, 'talk'>),
    },
    state,
    remarks: await listRemarks(proposal.id),
    programme:
      activity && isPublished(edition, new Date()) ? `/editions/${edition.slug}/programme/${activity.slug}` : undefined,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const proposal = (await findProposalBySecret(params.secret)) ?? notFound()
  const edition = (await findEditionById(proposal.editionId)) ?? notFound()
  const form = await parseForm(request, AnswerSchema)
  if (context.asksTooOften) return data({ reply: form.reply(), isTooMany: true }, 429)
  if (form.status !== 'success') return data({ reply: form.reply(), isTooMany: false }, 422)

  const { outcome } = await answerOrganisers({ proposal, edition, text: form.value.text, now: new Date() })
  return redirect(`${proposalPath(proposal.id)}?fait=${outcome === 'answered' ? 'answered' : 'tooLate'}`, 303)
}

export default function ProposalPage() {
  const { notice, edition, proposal, state, remarks, programme, address } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('proposal')
  return (
    <div className="page grid max-w-2xl gap-8 py-10">
      <header className="grid gap-3">
        <p>
          <EditionTag edition={edition} />
        </p>
        <h1>{t('page.title')}</h1>
        <DayAndPlace edition={edition} />
      </header>
      {notice && !answer && <Notice tone={notice === 'tooLate' ? 'info' : 'success'} title={t(`notices.${notice}`)} />}
      <Notice tone={state === 'accepted' ? 'success' : 'info'} title={t(`states.${state}.title`)}>
        <p>{t(`states.${state}.text`)}</p>
      </Notice>
      {programme && (
        <p>
          <ButtonLink to={programme}>{t('page.programme')}</ButtonLink>
        </p>
      )}
      <section className="grid gap-3">
        <h2>{proposal.title}</h2>
        <Facts>
          <Fact label={t('page.facts.organisation')}>{proposal.organisationName}</Fact>
          <Fact label={t('page.facts.kind')}>{t(`choices.${proposal.choice}`)}</Fact>
          <Fact label={t('page.facts.summary')}>
            <span className="whitespace-pre-line">{proposal.summary}</span>
          </Fact>
          {proposal.capacity !== null && (
            <Fact label={t('page.facts.capacity')}>{t('page.people', { count: proposal.capacity })}</Fact>
          )}
          {proposal.needs && (
            <Fact label={t('page.facts.needs')}>
              <span className="whitespace-pre-line">{proposal.needs}</span>
            </Fact>
          )}
        </Facts>
      </section>
      {(remarks.length > 0 || isUndecided(state)) && (
        <section className="grid gap-4">
          <h2>{t('page.conversation')}</h2>
          <Conversation remarks={remarks} names={{ organiser: t('page.team'), proposer: t('page.you') }} />
          {isUndecided(state) && <AnswerForm answer={answer} />}
        </section>
      )}
      {isUndecided(state) && (
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={`${address}/modification`} look="secondary">
            {t('page.change')}
          </ButtonLink>
          <ButtonLink to={`${address}/retrait`} look="danger">
            {t('page.withdraw')}
          </ButtonLink>
        </p>
      )}
      <p className="text-base text-stone">{t('page.keep')}</p>
    </div>
  )
}

function AnswerForm({ answer }: { answer: ReturnType<typeof useActionData<typeof action>> }) {
  const { t } = useTranslation('proposal')
  const field = formFields(answer && { ...answer.reply, error: sentences(answer.reply.error, t) })
  return (
    <Form method="post" noValidate className="grid gap-4">
      {answer?.isTooMany && <Notice tone="error" title={t('tooMany.title')} />}
      <TextAreaField label={t('page.answer')} rows={4} {...field('text')} />
      <div>
        <Button type="submit">{t('page.send')}</Button>
      </div>
    </Form>
  )
}
