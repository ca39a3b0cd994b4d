import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { SignInSchema, safeDestination } from '~/features/account/schema'
import { sendSignInLink } from '~/features/account/send-sign-in-link.server'
import { findMember } from '~/features/account/session.server'
import { config } from '~/lib/config.server'
import { parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Connexion · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findMember(request)) throw redirect('/organisation')
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, SignInSchema)
  if (context.asksTooOften) return data({ outcome: 'too-often' as const, form: form.reply() }, 429)
  if (form.status !== 'success') return data({ outcome: 'invalid' as const, form: form.reply() }, 422)

  const destination = safeDestination(new URL(request.url).searchParams.get('suite'))
  const sending = sendSignInLink(form.value.email, destination).catch(error => {
    console.error('A sign-in link could not be sent:', error instanceof Error ? error.name : 'unknown')
    return undefined
  })
  // The answer takes the same time whether this e-mail has an account or not.
  const link = config.showsOutbox ? await sending : undefined
  return { outcome: 'sent' as const, link }
}

export default function SignIn() {
  const answer = useActionData<typeof action>()
  return (
    <div className="page grid max-w-xl gap-6 py-10">
      <h1>Connexion</h1>
      {answer?.outcome === 'sent' ? (
        <Sent link={answer.link} />
      ) : (
        <Form method="post" className="grid gap-5" noValidate>
          <p>Pour les personnes qui organisent, tiennent un stand, recrutent ou accompagnent un groupe.</p>
          {answer?.outcome === 'too-often' && (
            <Notice tone="error" title="Trop d’essais en peu de temps">
              Attendez dix minutes, puis recommencez.
            </Notice>
          )}
          <TextField
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            label="Votre adresse e-mail"
            hint="Vous recevrez un lien pour entrer. Pas de mot de passe."
            defaultValue={answer?.form.initialValue?.email?.toString()}
            errors={answer?.form.error?.email ?? undefined}
          />
          <Button type="submit">Recevoir mon lien</Button>
          <p>
            <a href="/connexion/cle" className="inline-flex min-h-touch items-center font-bold">
              J’ai une clé de connexion
            </a>
          </p>
        </Form>
      )}
    </div>
  )
}

function Sent({ link }: { link: string | undefined }) {
  return (
    <div className="grid gap-5">
      <Notice tone="success" title="C’est envoyé, si cette adresse a un compte">
        Ouvrez le message reçu dans les 30 minutes. Rien n’arrive ? Regardez dans les indésirables, ou demandez à la
        personne qui organise.
      </Notice>
      {link && (
        <p>
          Aucun service d’envoi n’est réglé sur cette machine, voici donc le lien : <a href={link}>me connecter</a>
        </p>
      )}
    </div>
  )
}
