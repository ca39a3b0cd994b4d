import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { KIND_WORDS, kindOfChapter } from '~/features/guide/kinds'
import { canEditGuide } from '~/features/guide/policy'
import { authorise, notFound } from '~/lib/http.server'
import { formContent } from './page-form/form-content.server'
import { PageForm } from './page-form/page-form'
import { postedContent } from './page-form/posted-content.server'
import { Preview } from './preview/preview'
import { previewOf } from './preview/preview.server'

export const meta: MetaFunction = () => [{ title: 'Aperçu d’une nouvelle page · LNPSQ' }]

/** The form of a new page; with nothing typed, there is nothing above it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const kind = kindOfChapter(params.chapter) ?? notFound()
  const own = `/organisation/guide/nouvelle/${params.chapter}`
  return { own, kind: KIND_WORDS[kind], form: await formContent({ kind }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const kind = kindOfChapter(params.chapter) ?? notFound()
  const { reply, content } = await postedContent(request, kind)
  if (!content) return data({ reply, preview: undefined }, 422)
  return data({ reply, preview: await previewOf({ kind }, content) })
}

export default function NewGuidePagePreview() {
  const { own, kind, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // What is previewed has a title of its own.
  const Title = answer?.preview ? 'p' : 'h1'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <Title className="font-heading text-3xl leading-[1.1] font-[760] sm:text-4xl">
        Aperçu{'\u00a0'}: nouvelle page, {kind.toLowerCase()}
      </Title>
      <Preview preview={answer?.preview} isTyped>
        <PageForm ways={{ save: own, preview: `${own}/apercu` }} form={form} reply={answer?.reply} />
      </Preview>
    </div>
  )
}
