import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { findEdition } from '~/features/edition/queries.server'
import { answerSurvey } from '~/features/survey/answer.server'
import { surveyState } from '~/features/survey/moments'
import { SurveySchema } from '~/features/survey/schema'
import { config } from '~/lib/config.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ClosedSurvey } from './closed-survey'
import { SurveyForm } from './survey-form'

// On a tablet that many share, going back shows nobody what the one before chose.
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const { slug, number, name } = edition
  const t = await findT(request, 'survey')
  return {
    edition: { slug, number, name },
    state: surveyState(edition, new Date()),
    head: {
      title: `${t('title')} · ${name}`,
      description: t('description'),
      url: `${config.appUrl}/editions/${slug}/avis`,
      language: await findLanguage(request),
    },
  }
}

/** Counts the answers, keeps the word apart, and thanks. Nothing of who sends them is read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const form = await parseForm(request, SurveySchema)
  if (surveyState(edition, new Date()) !== 'open') return data({ outcome: 'closed' as const }, 409)
  if (context.asksTooOften) return data({ outcome: 'too-many' as const, reply: form.reply() }, 429)
  if (form.status !== 'success') return data({ outcome: 'invalid' as const, reply: form.reply() }, 422)

  const { answers, text, website } = form.value
  // A robot is answered like anyone; nothing is written.
  if (!website) await answerSurvey({ editionId: edition.id, answers, text })
  return redirect(`/editions/${edition.slug}/avis/merci`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Survey() {
  const { edition, state } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('survey')
  return (
    <div className="page grid max-w-2xl gap-8 py-10">
      <header className="grid gap-3">
        <p>
          <EditionTag edition={edition} />
        </p>
        <h1>{t('title')}</h1>
      </header>
      {state === 'open' ? (
        <SurveyForm
          reply={answer && 'reply' in answer ? answer.reply : undefined}
          isTooMany={answer?.outcome === 'too-many'}
        />
      ) : (
        <ClosedSurvey slug={edition.slug} state={state} />
      )}
    </div>
  )
}
