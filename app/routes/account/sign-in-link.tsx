import { type ActionFunctionArgs, data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { safeDestination } from '~/features/account/schema'
import { signIn } from '~/features/account/sign-in.server'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Connexion · LNPSQ' }, { name: 'robots', content: 'noindex' }]

/** Opening the link signs nobody in: mail scanners open links too. The button does. */
export async function action({ request, params }: ActionFunctionArgs) {
  const headers = await signIn(params.token ?? '', request)
  if (!headers) return data({ outcome: 'expired' as const }, 410)
  throw redirect(safeDestination(new URL(request.url).searchParams.get('suite')), { headers })
}

export default function SignInLink() {
  const answer = useActionData<typeof action>()
  return (
    <div className="page grid max-w-xl gap-6 py-10">
      <h1>Connexion</h1>
      {answer?.outcome === 'expired' ? (
        <>
          <Notice tone="error" title="Ce lien ne marche plus">
            Un lien sert une seule fois, pendant 30 minutes. Demandez-en un autre.
          </Notice>
          <div>
            <ButtonLink to="/connexion">Recevoir un nouveau lien</ButtonLink>
          </div>
        </>
      ) : (
        <Form method="post" className="grid gap-5">
          <p>Un appui, et vous êtes dans votre espace.</p>
          <Button type="submit">Me connecter</Button>
        </Form>
      )}
    </div>
  )
}
