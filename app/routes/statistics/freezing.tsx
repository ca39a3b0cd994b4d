import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { isOver } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findFrozen, freezeFigures } from '~/features/statistics/freeze.server'
import { canSeeAllFigures } from '~/features/statistics/policy'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Figer les chiffres · LNPSQ' }]

const DONE = {
  frozen: 'figes',
  already: 'figes',
  'too-early': 'trop-tot',
  declared: 'rien-a-figer',
  'nobody-came': 'rien-a-figer',
} as const

/** Asks once; figures already frozen, or an edition that is not over, lead back to the figures. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))
  if (await findFrozen(edition.id)) throw redirect(figuresOf(edition))
  if (!isOver(edition, new Date())) throw redirect(`${figuresOf(edition)}?fait=${DONE['too-early']}`)
  return { name: edition.name, address: figuresOf(edition) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const { outcome } = await freezeFigures({ edition, now: new Date(), actor: member })
  return redirect(`${figuresOf(edition)}?fait=${DONE[outcome]}`, 303)
}

function figuresOf({ slug }: { slug: string }): string {
  return `/organisation/editions/${slug}/statistiques`
}

export default function Freezing() {
  const { name, address } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Figer les chiffres de {name}</h1>
      <p>
        Les chiffres seront comptés une dernière fois, puis publiés. Ensuite ils ne changent plus, même quand les
        données des personnes sont effacées.
      </p>
      <p>
        Attendez que tous les téléphones de l’accueil aient envoyé leurs scans, et que les remises soient notées&nbsp;:
        ce geste ne se défait pas. Sans vous, il se fait le lendemain de l’édition.
      </p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit">Figer et publier</Button>
        </Form>
        <ButtonLink to={address} look="secondary">
          Revenir aux chiffres
        </ButtonLink>
      </div>
    </div>
  )
}
