import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { createPage } from '~/features/guide/create.server'
import { KIND_WORDS, kindOfChapter } from '~/features/guide/kinds'
import { canEditGuide } from '~/features/guide/policy'
import { authorise, notFound } from '~/lib/http.server'
import { formContent } from './page-form/form-content.server'
import { PageForm } from './page-form/page-form'
import { postedContent } from './page-form/posted-content.server'

export const meta: MetaFunction = () => [{ title: 'Nouvelle page du guide · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const kind = kindOfChapter(params.chapter) ?? notFound()
  return {
    own: `/organisation/guide/nouvelle/${params.chapter}`,
    kind: KIND_WORDS[kind],
    form: await formContent({ kind }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const kind = kindOfChapter(params.chapter) ?? notFound()
  const { reply, content } = await postedContent(request, kind)
  if (!content) return data({ reply }, 422)
  const { id } = await createPage({ kind, content, actor: member })
  return redirect(`/organisation/guide/${id}?fait=enregistre`, 303)
}

export default function NewGuidePage() {
  const { own, kind, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-1">
        <p>
          <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
            Toutes les pages du guide
          </Link>
        </p>
        <h1 className="text-3xl sm:text-4xl">
          Nouvelle page{'\u00a0'}: {kind.toLowerCase()}
        </h1>
        <p>Elle reste un brouillon, que personne d’autre ne voit, jusqu’à sa publication.</p>
      </header>
      <PageForm ways={{ save: own, preview: `${own}/apercu` }} form={form} reply={answer?.reply} />
    </div>
  )
}
