import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { typedVersion } from '~/features/guide/content'
import { differencesOf } from '~/features/guide/differences'
import { canEditGuide, canSkipReview } from '~/features/guide/policy'
import { publishPage } from '~/features/guide/publish.server'
import { listVersions } from '~/features/guide/queries.server'
import { lacksImages } from '~/features/guide-image/queries.server'
import { parisDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { CheckboxField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DifferenceList } from '../page-form/difference-list'
import { titleFinder } from '../page-form/title-finder.server'
import { DeskHeading } from './desk-heading'
import { findAddressed } from './find-addressed.server'

const PublicationSchema = z.object({
  read: typedVersion,
  reviewed: z.literal('on').optional().catch(undefined),
})

const REFUSALS = {
  'not-reviewed': 'Cochez la case\u00a0: une page de ce genre se publie une fois relue et vérifiée.',
  'lacks-images': 'Cette page montre une image qui a été effacée. Ôtez-la du texte, ou mettez-en une autre.',
  overtaken: 'Quelqu’un vient d’enregistrer une autre version. Relisez ce qui change ci-dessous, puis publiez.',
  'without-agreement':
    'Ce portrait ne peut pas être publié\u00a0: il manque la date de l’accord écrit de la personne. Notez-la dans le texte.',
} as const

export const meta: MetaFunction = () => [{ title: 'Publication d’une page du guide · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, draft, heading } = await findAddressed(params.page)
  const published = (await listVersions(page.id)).find(({ number }) => number === page.publishedVersion)
  return {
    heading,
    read: draft.number,
    isPublished: page.publishedAt !== null,
    isNewest: page.publishedVersion === draft.number,
    needsAgreement: page.kind === 'portrait' && !draft.content.agreedOn,
    canSkipReview: canSkipReview(page.kind),
    differences: published && differencesOf(page.kind, published.content, draft.content, await titleFinder(page.kind)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, draft } = await findAddressed(params.page)
  const form = await parseForm(request, PublicationSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const { read, reviewed } = form.value
  if (!reviewed && !canSkipReview(page.kind)) return data({ refusal: 'not-reviewed' as const }, 422)
  if (await lacksImages(draft.content)) return data({ refusal: 'lacks-images' as const }, 422)

  const now = new Date()
  const { outcome } = await publishPage({ page, read, reviewedOn: reviewed ? parisDay(now) : null, now, actor: member })
  if (outcome === 'gone') notFound()
  if (outcome === 'published') return redirect(`/organisation/guide/${page.id}?fait=publie`, 303)
  return data({ refusal: outcome }, outcome === 'overtaken' ? 409 : 422)
}

export default function GuidePagePublication() {
  const { heading, isPublished, isNewest, needsAgreement } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <DeskHeading heading={heading} current="Publication" />
      {refusal && refusal !== 'not-reviewed' && <Notice tone="error" title={REFUSALS[refusal]} />}
      {needsAgreement && !refusal && <Notice tone="info" title={REFUSALS['without-agreement']} />}
      {isNewest ? <p>Le dernier texte enregistré est celui que tout le monde lit.</p> : <Changes />}
      {!isNewest && !needsAgreement && <PublicationForm />}
      {isPublished && (
        <p>
          <ButtonLink to={`${heading.base}/retrait`} look="danger">
            Retirer la page du guide
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

function Changes() {
  const { differences } = useLoaderData<typeof loader>()
  return (
    <section aria-labelledby="changes" className="grid gap-4">
      <h2 id="changes">Ce qui change pour les visiteurs</h2>
      {differences ? (
        <DifferenceList differences={differences} />
      ) : (
        <p>Cette page n’est pas dans le guide{'\u00a0'}: elle y entre tout entière.</p>
      )}
    </section>
  )
}

function PublicationForm() {
  const { heading, read, canSkipReview } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  return (
    <form method="post" noValidate className="grid gap-4">
      <input type="hidden" name="read" value={read} />
      <CheckboxField
        id="reviewed"
        name="reviewed"
        label="J’ai relu et vérifié cette page aujourd’hui"
        hint={
          canSkipReview
            ? 'Sans cette case, la page est publiée telle quelle\u00a0: elle porte la mention «\u00a0à vérifier\u00a0», même si son texte d’avant avait été relu.'
            : undefined
        }
        errors={refusal === 'not-reviewed' ? [REFUSALS[refusal]] : undefined}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Publier</Button>
        <ButtonLink to={`${heading.base}/apercu`} look="secondary">
          Voir l’aperçu
        </ButtonLink>
      </div>
    </form>
  )
}
