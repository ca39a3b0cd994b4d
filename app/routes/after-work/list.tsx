import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listAfterWorks } from '~/features/after-work/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { longDay, timeRange } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'After-work · LNPSQ' }]

/** With a single after-work, leads to it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const list = `/organisation/editions/${edition.slug}/activites`
  const afterWorks = await listAfterWorks(edition.id)
  const [only, ...others] = afterWorks
  if (only && others.length === 0) return redirect(`${list}/${only.slug}/after-work`)
  return {
    list,
    afterWorks: afterWorks.map(({ slug, title, startsAt, endsAt, room }) => ({
      address: `${list}/${slug}/after-work`,
      title,
      when: `${longDay(startsAt, 'fr')}, ${timeRange(startsAt, endsAt, 'fr')}`,
      room,
    })),
  }
}

export default function AfterWorks() {
  const { list, afterWorks } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6 py-10">
      <h1>After-work</h1>
      {afterWorks.length === 0 && (
        <>
          <p>
            Cette édition n’a pas encore d’after-work. Ajoutez une activité du type After-work{'\u00a0'}: vous
            préparerez ensuite ici les entreprises, les offres et les entretiens.
          </p>
          <p>
            <ButtonLink to={`${list}/nouvelle`}>Ajouter une activité</ButtonLink>
          </p>
        </>
      )}
      {afterWorks.length > 0 && (
        <ul className="grid border-t border-line">
          {afterWorks.map(({ address, title, when, room }) => (
            <li key={address} className="max-w-none border-b border-line py-2">
              <Link to={address} className="inline-flex min-h-touch items-center font-bold">
                {title}
              </Link>
              <span className="block text-base text-stone first-letter:uppercase">
                {[when, room].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
