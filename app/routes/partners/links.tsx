import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findOrganisation } from '~/features/organisation/queries.server'
import { isLinkOpen, lastDayOfLink, lastDays } from '~/features/partner-figures/link'
import { partnerAddress, partnerPath } from '~/features/partner-figures/link-address.server'
import { listLinks, openLink } from '~/features/partner-figures/links.server'
import { canShareFigures } from '~/features/partner-figures/policy'
import { LinkSchema } from '~/features/partner-figures/schema'
import { longDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { drawQr } from '~/lib/qr'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { LinkList } from './links/link-list'

const NOTICES = {
  cree: { tone: 'success', title: 'Le lien est prêt\u00a0: copiez son adresse et envoyez-la.' },
  ferme: { tone: 'success', title: 'Le lien est fermé\u00a0: il ne montre plus rien.' },
} as const

const REFUSALS = {
  'past-day': 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
  'too-far': 'C’est trop loin\u00a0: un lien dure 400 jours au plus.',
}

export const meta: MetaFunction = () => [{ title: 'Partager les chiffres · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canShareFigures(member))

  const now = new Date()
  const links = await listLinks(organisation.id)
  return {
    name: organisation.name,
    back: `/organisation/structures/${organisation.slug}`,
    days: lastDays(now),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    open: links
      .filter(link => isLinkOpen(link, now))
      .map(({ id, expiresAt }) => ({
        id,
        until: longDay(lastDayOfLink(expiresAt), 'fr'),
        address: partnerAddress(id),
        path: partnerPath(id),
        qr: drawQr(partnerAddress(id)),
      })),
    closed: links
      .filter(link => !isLinkOpen(link, now))
      .map(({ id, expiresAt, revokedAt }) => ({
        id,
        text: revokedAt
          ? `Fermé ${longDay(revokedAt, 'fr')}`
          : `Arrivé à son terme ${longDay(lastDayOfLink(expiresAt), 'fr')}`,
      })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canShareFigures(member))

  const form = await parseForm(request, LinkSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { outcome } = await openLink({ organisation, ...form.value, actor: member, now: new Date() })
  if (outcome === 'gone') notFound()
  if (outcome !== 'opened') {
    return data({ reply: form.reply({ fieldErrors: { lastDay: [REFUSALS[outcome]] } }) }, 422)
  }
  return redirect(`/organisation/structures/${organisation.slug}/liens?fait=cree`, 303)
}

export default function Links() {
  const { name, back, days, notice, open, closed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { lastDay: days.usual })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <header className="grid gap-2">
        <p>
          <Link to={back} className="inline-flex min-h-touch items-center">
            {name}
          </Link>
        </p>
        <h1>Partager les chiffres</h1>
        <p>
          Une personne qui a ce lien lit, sans compte, les chiffres publics des éditions auxquelles {name} participe, et
          ceux de ses propres stands et ateliers. Aucun nom de visiteur ni de visiteuse, jamais.
        </p>
      </header>
      {notice && !answer && <Notice {...notice} />}
      <LinkList open={open} closed={closed} address={`${back}/liens`} />
      <section aria-labelledby="new" className="grid max-w-2xl gap-4">
        <h2 id="new">Nouveau lien</h2>
        <Form method="post" noValidate className="grid gap-6">
          <TextField
            type="date"
            label="Dernier jour"
            hint="Le lien se ferme de lui-même à la fin de ce jour. Vous pouvez aussi le fermer avant."
            max={days.most}
            {...field('lastDay')}
          />
          <div>
            <Button type="submit">Créer le lien</Button>
          </div>
        </Form>
      </section>
    </div>
  )
}
