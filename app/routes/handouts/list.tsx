import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { countHandouts, listHandouts } from '~/features/handout/queries.server'
import { addHandout } from '~/features/handout/record.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { parisDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Notice } from '~/ui/notice'
import { FiguresHeading } from '../statistics/figures-heading'
import { DONE } from './done'
import { HandoutForm } from './handout-form'
import { HandoutTable } from './handout-table'
import { readHandout } from './read-handout.server'

export const meta: MetaFunction = () => [{ title: 'Remises · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { slug, name, heldOn, year } = edition
  const [lines, totals, organisations] = await Promise.all([
    listHandouts(edition.id),
    countHandouts(edition.id),
    listOrganisations(),
  ])
  return {
    edition: { slug, name, heldOn, year },
    lines,
    totals,
    organisations: organisations.map(({ slug, name }) => ({ slug, name })),
    canSeeOthers: canOrganiseEverything(member),
    day: heldOn ?? parisDay(new Date()),
    done: ownValue(DONE, new URL(request.url).searchParams.get('fait')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const read = await readHandout(request)
  if ('reply' in read) return data(read, 422)
  await addHandout({ editionId: edition.id, values: read.values, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/remises?fait=ajoutee`, 303)
}

export default function Handouts() {
  const { edition, lines, totals, organisations, canSeeOthers, day, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-8 py-8">
      <FiguresHeading edition={edition} current="Remises" />
      {done && <Notice tone="success" title={done} />}
      <p>Guides, fiches et petits cadeaux donnés pendant l’édition, au public ou à une structure qui les distribue.</p>
      {canSeeOthers && (
        <p>
          <Link to="/organisation/remises" className="inline-flex min-h-touch items-center">
            Remises hors édition
          </Link>
        </p>
      )}
      <HandoutTable lines={lines} totals={totals} address={`/organisation/editions/${edition.slug}/remises`} />
      <section aria-labelledby="addition" className="grid gap-4">
        <h2 id="addition">Ajouter une remise</h2>
        <HandoutForm
          reply={answer?.reply}
          stored={{ givenOn: day }}
          organisations={organisations}
          button="Ajouter la remise"
        />
      </section>
    </div>
  )
}
