import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { setIndicatorPublication } from '~/features/indicator/edit.server'
import { findIndicator } from '~/features/indicator/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'

const PublicationSchema = z.object({ visibility: z.enum(['public', 'private']) })

export const meta: MetaFunction = () => [{ title: 'Publication d’un indicateur · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { slug, title, publishedAt } = (await findIndicator(params.indicator)) ?? notFound()
  return { slug, title, isPublished: publishedAt !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  const form = await parseForm(request, PublicationSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const publishedAt = form.value.visibility === 'public' ? (indicator.publishedAt ?? new Date()) : null
  await setIndicatorPublication({ indicator, publishedAt, actor: member })
  const done = publishedAt ? 'publie' : 'retire'
  return redirect(`/organisation/plan-action/indicateurs/${indicator.slug}?fait=${done}`, 303)
}

export default function IndicatorPublication() {
  const { slug, title, isPublished } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title={isPublished ? 'Ne plus montrer cet indicateur' : 'Publier cet indicateur'}
      button={isPublished ? 'Retirer de la page publique' : 'Publier l’indicateur'}
      look={isPublished ? 'danger' : undefined}
      back={{ to: `/organisation/plan-action/indicateurs/${slug}`, label: 'Revenir à l’indicateur' }}
    >
      <input type="hidden" name="visibility" value={isPublished ? 'private' : 'public'} />
      <p>{title}</p>
      <p>
        {isPublished
          ? 'Ses mesures restent\u00a0: vous pourrez le publier de nouveau.'
          : 'Tout le monde pourra lire sa définition, ses nombres et leurs sources à l’adresse /impact.'}
      </p>
    </FormFrame>
  )
}
