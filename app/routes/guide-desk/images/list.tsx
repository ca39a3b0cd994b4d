import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { addImage } from '~/features/guide-image/images.server'
import { listImages, listUses } from '~/features/guide-image/queries.server'
import { ImageSchema, MOST_READ, TOO_BIG } from '~/features/guide-image/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { ReplyErrors } from '~/ui/reply-errors'
import { ImageCard } from './image-card'

const NOT_A_PICTURE = 'Ce fichier n’est pas une image PNG, JPEG ou WebP lisible, ou elle est animée ou immense.'

const NOTICES = {
  ajoutee: 'L’image est ajoutée. Copiez son texte dans une page.',
  description: 'La description est enregistrée.',
  retiree: 'L’image est effacée.',
} as const

export const meta: MetaFunction = () => [{ title: 'Images du guide · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const [images, uses] = await Promise.all([listImages(), listUses()])
  return {
    images: images.map(({ id, alt, width, height }) => ({ id, alt, width, height, uses: uses.get(id) ?? [] })),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const form = await parseForm(request, ImageSchema, MOST_READ).catch(tooLarge)
  if (!form) return data({ reply: { error: { image: [TOO_BIG] } } }, 422)
  if (form.status !== 'success') return data({ reply: form.reply({ hideFields: ['image'] }) }, 422)
  const { image, alt } = form.value
  const { outcome } = await addImage({ file: new Uint8Array(await image.arrayBuffer()), alt, actor: member })
  if (outcome === 'added') return redirect('/organisation/guide/images?fait=ajoutee', 303)
  const reply = form.reply({ hideFields: ['image'], fieldErrors: { image: [NOT_A_PICTURE] } })
  return data({ reply }, 422)
}

function tooLarge(thrown: unknown): undefined {
  if (!(thrown instanceof Response) || thrown.status !== 413) throw thrown
}

export default function GuideImages() {
  const { images, notice } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <header className="grid gap-1">
        <p>
          <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
            Toutes les pages du guide
          </Link>
        </p>
        <h1>Images du guide</h1>
      </header>
      {notice && !answer && <Notice tone="success" title={notice} />}
      <NewImage reply={answer?.reply} />
      <section aria-labelledby="images" className="grid gap-4">
        <h2 id="images">{images.length === 0 ? 'Aucune image pour l’instant' : 'Images déjà là'}</h2>
        <ul className="grid gap-6 lg:grid-cols-2">
          {images.map(image => (
            <ImageCard key={image.id} image={image} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function NewImage({ reply }: { reply: Parameters<typeof formFields>[0] }) {
  const field = formFields(reply)
  return (
    <section aria-labelledby="new" className="grid max-w-2xl gap-4">
      <h2 id="new">Ajouter une image</h2>
      <form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
        <ReplyErrors reply={reply} labels={{ image: 'Image', alt: 'Ce que l’on voit' }} />
        <TextField
          {...field('image')}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label="Image"
          hint="PNG, JPEG ou WebP, 8 Mo au plus. Elle est réduite, et ce que l’appareil y avait noté (lieu, date) est effacé."
        />
        <TextField
          {...field('alt')}
          label="Ce que l’on voit"
          hint="Une phrase, pour les personnes qui ne voient pas l’image."
          autoComplete="off"
        />
        <div>
          <Button type="submit">Ajouter l’image</Button>
        </div>
      </form>
    </section>
  )
}
