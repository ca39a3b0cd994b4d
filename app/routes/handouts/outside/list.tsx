import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { countAllHandouts, listHandouts } from '~/features/handout/queries.server'
import { addHandout } from '~/features/handout/record.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { parisDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Notice } from '~/ui/notice'
import { DONE } from '../done'
import { HandoutForm } from '../handout-form'
import { HandoutTable } from '../handout-table'
import { readHandout } from '../read-handout.server'

const ADDRESS = '/organisation/remises'

export const meta: MetaFunction = () => [{ title: 'Remises hors édition · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const [lines, { outside }, organisations] = await Promise.all([
    listHandouts(null),
    countAllHandouts(),
    listOrganisations(),
  ])
  return {
    lines,
    totals: outside,
    organisations: organisations.map(({ slug, name }) => ({ slug, name })),
    day: parisDay(new Date()),
    done: ownValue(DONE, new URL(request.url).searchParams.get('fait')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const read = await readHandout(request, { isOutside: true })
  if ('reply' in read) return data(read, 422)
  await addHandout({ editionId: null, values: read.values, actor: member })
  return redirect(`${ADDRESS}?fait=ajoutee`, 303)
}

export default function OutsideHandouts() {
  const { lines, totals, organisations, day, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-8 py-8">
      <h1>Remises hors édition</h1>
      {done && <Notice tone="success" title={done} />}
      <p>Guides, fiches et petits cadeaux donnés à une structure en dehors des éditions.</p>
      <HandoutTable lines={lines} totals={totals} address={ADDRESS} />
      <section aria-labelledby="addition" className="grid gap-4">
        <h2 id="addition">Ajouter une remise</h2>
        <HandoutForm
          reply={answer?.reply}
          stored={{ givenOn: day }}
          organisations={organisations}
          isOutside
          button="Ajouter la remise"
        />
      </section>
    </div>
  )
}
