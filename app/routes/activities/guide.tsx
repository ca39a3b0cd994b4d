import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { ActivityKind } from 'db/schema/words'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listPublished, type PublishedPage } from '~/features/guide/queries.server'
import { FAMILIES, type Family } from '~/features/guide/words'
import { linkPages } from '~/features/guide-link/link.server'
import { listLinkedIds } from '~/features/guide-link/queries.server'
import { TickedPagesSchema } from '~/features/guide-link/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { CheckboxField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { findAddressed } from './find-addressed.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Fiches à lire · ${data?.title ?? 'Activité'} · LNPSQ` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { jobs, trainings } = await findOffered(activity.kind)
  const sheets = Map.groupBy(jobs, ({ content }) => content.family)
  const families = (Object.keys(FAMILIES) as Family[]).filter(family => sheets.has(family))
  return {
    title: activity.title,
    address: `${list}/${activity.slug}`,
    groups: [
      ...families.map(family => ({
        name: FAMILIES[family] as string,
        pages: (sheets.get(family) ?? []).map(asChoice),
      })),
      ...(trainings.length > 0 ? [{ name: 'Formations présentées au stand', pages: trainings.map(asChoice) }] : []),
    ],
    linked: await listLinkedIds(activity.id),
    isSaved: new URL(request.url).searchParams.get('fait') === 'enregistree',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, TickedPagesSchema)
  if (form.status !== 'success') return data({ isRefused: true }, 422)
  const { jobs, trainings } = await findOffered(activity.kind)
  await linkPages({ activity, offered: [...jobs, ...trainings], chosen: form.value.pages, actor: member })
  return redirect(`${list}/${activity.slug}/guide?fait=enregistree`, 303)
}

/** Job sheets for every activity, and trainings for a stand. */
async function findOffered(kind: ActivityKind) {
  const [jobs, trainings] = await Promise.all([listPublished('job'), kind === 'stand' ? listPublished('training') : []])
  return { jobs, trainings }
}

function asChoice({ id, title }: Pick<PublishedPage, 'id' | 'title'>) {
  return { id, title }
}

export default function ActivityGuidePages() {
  const { title, address, groups, linked, isSaved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-1">
        <h1>Fiches à lire</h1>
        <p className="text-stone">{title}</p>
      </header>
      {isSaved && !answer && <Notice tone="success" title="Les fiches sont enregistrées." />}
      {answer?.isRefused && <Notice tone="error" title="Choisissez dans la liste." />}
      <p>
        Cochez les fiches du guide qui parlent de cette activité. L’activité y mène, et chaque fiche mène à l’activité.
      </p>
      {groups.length === 0 ? (
        <p>Aucune fiche n’est publiée pour le moment.</p>
      ) : (
        <Form method="post" className="grid gap-6">
          <div className="grid items-start gap-6 md:grid-cols-2">
            {groups.map(({ name, pages }) => (
              <fieldset key={name} className="grid gap-x-6 md:last:odd:col-span-2 md:last:odd:grid-cols-2">
                <legend className="font-bold">{name}</legend>
                {pages.map(({ id, title }) => (
                  <CheckboxField
                    key={id}
                    id={id}
                    name="pages"
                    value={id}
                    label={title}
                    defaultChecked={linked.includes(id)}
                  />
                ))}
              </fieldset>
            ))}
          </div>
          <div>
            <Button type="submit">Enregistrer</Button>
          </div>
        </Form>
      )}
      <p>
        <Link to={address} className="inline-flex min-h-touch items-center">
          Revenir à l’activité
        </Link>
      </p>
    </div>
  )
}
