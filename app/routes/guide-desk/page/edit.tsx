import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { saveDraft } from '~/features/guide/edit.server'
import { canEditGuide } from '~/features/guide/policy'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { formContent } from '../page-form/form-content.server'
import { PageForm } from '../page-form/page-form'
import { postedContent } from '../page-form/posted-content.server'
import { DeskHeading } from './desk-heading'
import { findAddressed } from './find-addressed.server'
import { Overtaken } from './overtaken'
import { findOvertaking } from './overtaking.server'

const NOTICES = {
  enregistre: 'Le brouillon est enregistré. Personne d’autre ne le lit avant sa publication.',
  pareil: 'Rien n’avait changé\u00a0: aucune version n’a été ajoutée.',
  publie: 'La page est publiée.',
  retire: 'La page n’est plus montrée. Ses versions restent.',
  relu: 'C’est noté\u00a0: cette page a été relue aujourd’hui.',
  'non-publie': 'Cette page n’est pas publiée\u00a0: rien n’a été noté.',
  responsable: 'La personne responsable est enregistrée.',
  reprise: 'Cette version est reprise dans un nouveau brouillon.',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.heading.title ?? 'Guide'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, draft, heading } = await findAddressed(params.page)
  return {
    heading,
    read: draft.number,
    form: await formContent({ kind: page.kind, content: draft.content, own: page }),
    isReady: draft.number !== page.publishedVersion,
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page } = await findAddressed(params.page)
  const { reply, read, content } = await postedContent(request, page.kind)
  if (!content) return data({ reply, read, overtaking: undefined }, 422)
  const { outcome } = await saveDraft({ page, read, content, actor: member })
  if (outcome === 'gone') notFound()
  if (outcome === 'overtaken') {
    const overtaking = await findOvertaking(page, read)
    return data({ reply, read: overtaking.number, overtaking }, 409)
  }
  return redirect(`/organisation/guide/${page.id}?fait=${outcome === 'same' ? 'pareil' : 'enregistre'}`, 303)
}

export default function GuidePageText() {
  const { heading, read, form, isReady, notice } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <DeskHeading heading={heading} current="Texte" />
      {notice && !answer && <Notice tone={notice === NOTICES['non-publie'] ? 'info' : 'success'} title={notice} />}
      {answer?.overtaking && <Overtaken {...answer.overtaking} />}
      {isReady && !answer && (
        <p>
          <ButtonLink to={`${heading.base}/publication`} look="secondary">
            Publier ce brouillon
          </ButtonLink>
        </p>
      )}
      <PageForm
        ways={{ save: heading.base, preview: `${heading.base}/apercu` }}
        form={form}
        reply={answer?.reply}
        read={answer?.read ?? read}
      />
    </div>
  )
}
