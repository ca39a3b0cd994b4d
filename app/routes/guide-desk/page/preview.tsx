import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { authorise } from '~/lib/http.server'
import { formContent } from '../page-form/form-content.server'
import { PageForm } from '../page-form/page-form'
import { postedContent } from '../page-form/posted-content.server'
import { Preview } from '../preview/preview'
import { previewOf } from '../preview/preview.server'
import { DeskHeading } from './desk-heading'
import { findAddressed } from './find-addressed.server'

export const meta: MetaFunction = () => [{ title: 'Aperçu d’une page du guide · LNPSQ' }]

/** The draft as visitors would read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, draft, heading } = await findAddressed(params.page)
  return {
    heading,
    read: draft.number,
    form: await formContent({ kind: page.kind, content: draft.content, own: page }),
    preview: await previewOf(page, draft.content),
  }
}

/** What was just typed, shown before it is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page } = await findAddressed(params.page)
  const { reply, read, content } = await postedContent(request, page.kind)
  if (!content) return data({ reply, read, preview: undefined }, 422)
  return data({ reply, read, preview: await previewOf(page, content) })
}

export default function GuidePagePreview() {
  const { heading, read, form, preview } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = answer ? answer.preview : preview
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <DeskHeading heading={heading} current="Aperçu" isUntitled={shown !== undefined} />
      <Preview preview={shown} isTyped={answer !== undefined}>
        <PageForm
          ways={{ save: heading.base, preview: `${heading.base}/apercu` }}
          form={form}
          reply={answer?.reply}
          read={answer?.read ?? read}
        />
      </Preview>
    </div>
  )
}
