import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { titleOf } from '~/features/guide/content'
import { differencesOf } from '~/features/guide/differences'
import { pageAddress } from '~/features/guide/kinds'
import { canProposeGuideChange } from '~/features/guide/policy'
import { proposeChange } from '~/features/guide-change/propose.server'
import { findProposable } from '~/features/guide-change/queries.server'
import { ReasonSchema } from '~/features/guide-change/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextAreaField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { ContentFields } from '../page-form/content-fields'
import { DifferenceList } from '../page-form/difference-list'
import { formContent } from '../page-form/form-content.server'
import { postedContent } from '../page-form/posted-content.server'

export const meta: MetaFunction = () => [{ title: 'Proposer une modification · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canProposeGuideChange(member))
  const { page, version } = (await findProposable(params.page)) ?? notFound()
  return {
    title: titleOf(page.kind, version.content),
    address: pageAddress(page),
    read: version.number,
    form: await formContent({ kind: page.kind, content: version.content, own: page, as: 'published' }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canProposeGuideChange(member))
  const { page } = (await findProposable(params.page)) ?? notFound()
  const { reply, read, content } = await postedContent(request.clone(), page.kind)
  const form = await parseForm(request, ReasonSchema)
  const typed = { reply, read, isSame: false, isTooMany: false, wanted: undefined }
  if (context.asksTooOften) return data({ ...typed, isTooMany: true }, 429)
  if (!content || form.status !== 'success') {
    const error = { ...reply.error, ...form.reply().error }
    return data({ ...typed, reply: { ...reply, error } }, 422)
  }
  const { outcome } = await proposeChange({ page, read, content, reason: form.value.reason, actor: member })
  if (outcome === 'gone') notFound()
  if (outcome === 'same') return data({ ...typed, isSame: true }, 422)
  if (outcome === 'overtaken') {
    const { version } = (await findProposable(page.id)) ?? notFound()
    const wanted = differencesOf(page.kind, version.content, content)
    return data({ ...typed, read: version.number, wanted }, 409)
  }
  return redirect('/organisation/guide/mes-propositions?fait=proposee', 303)
}

export default function GuideChangeProposal() {
  const { title, address, read, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-2">
        <p>
          <Link to={address} className="inline-flex min-h-touch items-center">
            Revenir à la page
          </Link>
        </p>
        <h1 className="text-3xl sm:text-4xl">Proposer une modification</h1>
        <p className="font-bold">{title}</p>
        <p>Corrigez ce qui doit l’être. L’équipe relit votre proposition avant de changer la page.</p>
      </header>
      {answer?.isSame && <Notice tone="error" title="Vous n’avez rien changé dans la page." />}
      {answer?.isTooMany && (
        <Notice tone="error" title="Trop de propositions en peu de temps. Attendez dix minutes, puis recommencez." />
      )}
      {answer?.wanted && (
        <Notice tone="error" title="La page a changé pendant que vous écriviez.">
          <div className="grid gap-3">
            <p>
              Vos mots sont encore dans le formulaire. Voici ce qu’ils changent dans la page d’aujourd’hui. Gardez ce
              que vous proposez, puis envoyez de nouveau.
            </p>
            <DifferenceList differences={answer.wanted} />
          </div>
        </Notice>
      )}
      <form method="post" noValidate className="grid gap-6">
        <input type="hidden" name="read" value={answer?.read || read} />
        <ContentFields form={form} reply={answer?.reply} />
        <TextAreaField
          {...field('reason')}
          label="Pourquoi cette modification"
          hint="Et d’où vient l’information, si vous le savez."
          rows={4}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Envoyer la proposition</Button>
          <ButtonLink to={address} look="secondary">
            Ne rien proposer
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
