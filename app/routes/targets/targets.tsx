import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { TARGETS } from 'db/schema/words'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findTargets } from '~/features/target/queries.server'
import { TARGET_FIELDS, TargetsSchema } from '~/features/target/schema'
import { setTargets } from '~/features/target/set.server'
import { TARGET_WORDS } from '~/features/target/words'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { ReplyErrors } from '~/ui/reply-errors'
import { FiguresHeading } from '../statistics/figures-heading'

const LABELS = Object.fromEntries(TARGETS.map(target => [TARGET_FIELDS[target], TARGET_WORDS[target]]))

export const meta: MetaFunction = () => [{ title: 'Objectifs · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { slug, name, heldOn, year } = edition
  return {
    edition: { slug, name, heldOn, year },
    targets: await findTargets(edition.id),
    isSaved: new URL(request.url).searchParams.get('fait') === 'enregistres',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, TargetsSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await setTargets({ editionId: edition.id, values: form.value, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/objectifs?fait=enregistres`, 303)
}

export default function TargetsPage() {
  const { edition, targets, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  const field = formFields(reply, Object.fromEntries(TARGETS.map(target => [TARGET_FIELDS[target], targets[target]])))
  return (
    <div className="grid gap-8 py-8">
      <FiguresHeading edition={edition} current="Objectifs" />
      {isSaved && !reply && <Notice tone="success" title="Les objectifs sont enregistrés." />}
      <p>
        Ce que l’édition vise. La page des chiffres dit l’écart à chaque objectif. Un champ vide{'\u00a0'}: pas
        d’objectif.
      </p>
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <ReplyErrors reply={reply} labels={LABELS} />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {TARGETS.map(target => (
            <TextField
              key={target}
              label={TARGET_WORDS[target]}
              hint={target === 'participants' ? 'Un nombre de personnes.' : 'Sur cent personnes qui ont répondu.'}
              inputMode="numeric"
              autoComplete="off"
              {...field(TARGET_FIELDS[target])}
            />
          ))}
        </div>
        <div>
          <Button type="submit">Enregistrer les objectifs</Button>
        </div>
      </Form>
    </div>
  )
}
