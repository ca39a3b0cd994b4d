import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { eraseText } from '~/features/survey/moderate.server'
import { authorise } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { findAddressed } from './find-addressed.server'
import { WrittenText } from './written-text'

export const meta: MetaFunction = () => [{ title: 'Effacer un mot · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, text, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return { text: text.text, list }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, text, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  await eraseText({ text, actor: member })
  return redirect(`${list}?fait=efface`, 303)
}

export default function TextErasure() {
  const { text, list } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Effacer ce mot{'\u00a0'}?</h1>
      <WrittenText text={text} />
      <p>Il sera effacé pour toujours. Les réponses aux questions restent comptées.</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Effacer le mot
          </Button>
        </Form>
        <ButtonLink to={list} look="secondary">
          Garder le mot
        </ButtonLink>
      </div>
    </div>
  )
}
