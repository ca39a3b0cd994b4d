import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { enrol } from '~/features/enrolment/enrol.server'
import { findByShortCodes, listPeople, readShortCodes } from '~/features/enrolment/people.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { CodesSchema } from '~/features/enrolment/schema'
import { groupShortCode } from '~/features/ticket/short-code'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { ActivityHeading } from './activity-heading'
import { EnrolledNotice } from './enrolled-notice'
import { EnrolledTables } from './enrolled-tables'
import { refusalSentence } from './refusal-sentence'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Réservations, ${data.activity.title} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  const query = new URL(request.url).searchParams
  return {
    base: `/organisation/editions/${edition.slug}/activites/${activity.slug}`,
    activity,
    people: await listPeople(activity.id),
    done: query.get('fait'),
    removed: readShortCodes(query.get('retires') ?? '') ?? [],
  }
}

/** Adds people by the short codes of their tickets; several come together, unless they are to be placed apart. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()

  const form = await parseForm(request, CodesSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const refuse = (sentence: string) => data({ reply: form.reply({ fieldErrors: { codes: [sentence] } }) }, 422)
  const codes = readShortCodes(form.value.codes)
  if (!codes) return refuse('Un code court a six lettres ou chiffres, par exemple K7M 4XD.')
  const people = await findByShortCodes(edition.id, codes)
  const unknown = codes.filter(code => !people.some(({ shortCode }) => shortCode === code))
  if (unknown.length > 0) return refuse(`Aucun billet de cette édition : ${unknown.map(groupShortCode).join(', ')}.`)

  const ids = people.map(({ id }) => id)
  const wish = { activityId: activity.id, now: new Date(), actor: member }
  let outcome = 'confirmed'
  for (const registrationIds of form.value.apart ? ids.map(id => [id]) : [ids]) {
    const result = await enrol({ ...wish, registrationIds })
    const sentence = refusalSentence(result, people)
    if (sentence) return refuse(sentence)
    outcome = result.outcome
  }
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/inscrits?fait=${outcome}`)
}

export default function Enrolled() {
  const { base, activity, people, done, removed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <div className="grid gap-8 py-8">
      <ActivityHeading activity={activity} page="Réservations" base={base} />
      {!answer && <EnrolledNotice base={base} done={done} removed={removed} />}
      <EnrolledTables base={base} capacity={activity.capacity} people={people} />
      <Form
        method="post"
        action={`${base}/inscrits`}
        className="no-print grid max-w-2xl gap-3 rounded-brick border-2 border-ink bg-white p-5"
      >
        <h2>Ajouter</h2>
        <TextField
          {...field('codes')}
          label="Code court du billet"
          hint="Plusieurs codes : ces personnes viennent ensemble. Elles auront leurs places ensemble, ou attendront ensemble."
          autoComplete="off"
          required
        />
        <div>
          <Button type="submit">Ajouter à l’activité</Button>
        </div>
      </Form>
    </div>
  )
}
