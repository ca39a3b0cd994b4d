import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { listQuotes, setQuotes } from '~/features/quote/quotes.server'
import { QUOTE_NUMBERS, QuotesSchema } from '~/features/quote/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextAreaField, TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { ReplyErrors } from '~/ui/reply-errors'
import { FiguresHeading } from '../statistics/figures-heading'

const LABELS = Object.fromEntries(
  QUOTE_NUMBERS.flatMap(number => [
    [`text${number}`, `Témoignage ${number}`],
    [`author${number}`, `Qui l’a dit ${number}`],
  ]),
)

export const meta: MetaFunction = () => [{ title: 'Témoignages · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { slug, name, heldOn, year } = edition
  const quotes = await listQuotes(edition.id)
  return {
    edition: { slug, name, heldOn, year },
    stored: Object.fromEntries(
      quotes.flatMap(({ text, author }, index) => [
        [`text${index + 1}`, text],
        [`author${index + 1}`, author],
      ]),
    ),
    isSaved: new URL(request.url).searchParams.get('fait') === 'enregistres',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, QuotesSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await setQuotes({ edition, quotes: form.value, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/temoignages?fait=enregistres`, 303)
}

export default function Quotes() {
  const { edition, stored, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  const field = formFields(reply, stored)
  return (
    <div className="grid gap-8 py-8">
      <FiguresHeading edition={edition} current="Témoignages" />
      {isSaved && !reply && <Notice tone="success" title="Les témoignages sont enregistrés." />}
      <p>
        Ce que l’on a dit de l’édition, tel que le bilan l’imprime, guillemets en moins. Tout le monde pourra le lire
        {'\u00a0'}: ne nommez une personne qu’avec son accord. Un champ vide{'\u00a0'}: rien.
      </p>
      <Form method="post" noValidate className="grid max-w-3xl gap-6">
        <ReplyErrors reply={reply} labels={LABELS} />
        {QUOTE_NUMBERS.map(number => (
          <fieldset key={number} className="grid items-start gap-5 sm:grid-cols-[2fr_1fr]">
            <legend className="sr-only">{`Témoignage ${number}`}</legend>
            <TextAreaField label={`Témoignage ${number}`} rows={2} {...field(`text${number}`)} />
            <TextField label="Qui l’a dit" autoComplete="off" {...field(`author${number}`)} />
          </fieldset>
        ))}
        <div>
          <Button type="submit">Enregistrer les témoignages</Button>
        </div>
      </Form>
    </div>
  )
}
