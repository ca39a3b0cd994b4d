import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { isOver } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { groupAddress, groupPath } from '~/features/group/link.server'
import { canManageGroups } from '~/features/group/policy'
import { type GroupLine, listGroups } from '~/features/group/queries.server'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { drawQr, type Qr } from '~/lib/qr'
import { Button, ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { QrCode } from '~/ui/qr-code'
import { groupTitle } from './group-table'

const NOTICES = {
  cree: { tone: 'success', title: 'Le lien est prêt\u00a0: copiez son adresse et envoyez-la à la structure.' },
  ferme: { tone: 'success', title: 'Le lien est fermé\u00a0: il ne montre plus rien. Les cartes servent toujours.' },
  rouvert: { tone: 'success', title: 'Le lien est de nouveau ouvert, à la même adresse.' },
} as const

export const meta: MetaFunction = () => [{ title: 'Un groupe · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))
  const group = (await listGroups(edition.id)).find(({ id }) => id === params.group) ?? notFound()
  const isOpen = !group.isRevoked && !group.isErased
  return {
    group,
    back: `/organisation/editions/${edition.slug}/groupes`,
    day: edition.heldOn && longDay(edition.heldOn, 'fr'),
    isOver: isOver(edition, new Date()),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    link: isOpen
      ? { address: groupAddress(group.id), path: groupPath(group.id), qr: drawQr(groupAddress(group.id)) }
      : undefined,
  }
}

export default function GroupDeskPage() {
  const { group, back, day, isOver, notice, link } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <header className="grid gap-2">
        <p>
          <Link to={back} className="inline-flex min-h-touch items-center">
            Tous les groupes
          </Link>
        </p>
        <h1 className="text-3xl wrap-anywhere sm:text-4xl">{groupTitle(group)}</h1>
      </header>
      {notice && <Notice {...notice} />}
      <Counts group={group} isOver={isOver} />
      {link ? <OpenLink {...link} back={`${back}/${group.id}`} day={day} /> : <ShutLink group={group} back={back} />}
    </div>
  )
}

function Counts({ group, isOver }: { group: GroupLine; isOver: boolean }) {
  return (
    <Facts>
      {group.adviserName && <Fact label="Accompagne">{group.adviserName}</Fact>}
      <Fact label="Inscrites">{group.people}</Fact>
      <Fact label="D’accord">{group.agreeing} ont accepté que la structure sache si elles viennent</Fact>
      <Fact label={isOver ? 'Venues' : 'Déjà venues'}>{group.came}</Fact>
    </Facts>
  )
}

type OpenedLink = { address: string; path: string; qr: Qr }

function OpenLink({ address, path, qr, back, day }: OpenedLink & { back: string; day: string | null }) {
  return (
    <section aria-labelledby="link" className="grid gap-4">
      <h2 id="link">Le lien du groupe</h2>
      <p>
        Envoyez-le à la personne qui accompagne. Qui l’a peut changer la liste{day && <> jusqu’au {day}</>}, et lire
        ensuite qui est venu, parmi les personnes d’accord.
      </p>
      <TextField id="address" label="Adresse à envoyer" readOnly value={address} />
      <details>
        <summary className="inline-flex min-h-touch cursor-pointer items-center font-bold text-pastel underline">
          Montrer le code à scanner
        </summary>
        <QrCode qr={qr} label="Code à scanner vers cette adresse" className="max-w-64" />
      </details>
      <p className="flex flex-wrap gap-3">
        <ButtonLink to={path} look="secondary" reloadDocument>
          Voir la page du groupe
        </ButtonLink>
        <ButtonLink to={`${back}/fermeture`} look="danger">
          Fermer le lien
        </ButtonLink>
      </p>
    </section>
  )
}

function ShutLink({ group, back }: { group: GroupLine; back: string }) {
  if (group.isErased) return <p>Les noms de ce groupe ont été effacés après la journée. Les nombres restent.</p>
  return (
    <section aria-labelledby="link" className="grid gap-4">
      <h2 id="link">Le lien est fermé</h2>
      <p>Il ne montre plus rien. Les personnes restent inscrites et leurs cartes servent toujours à l’entrée.</p>
      <Form method="post" action={`${back}/${group.id}/reouverture`}>
        <Button type="submit" look="secondary">
          Rouvrir le lien
        </Button>
      </Form>
    </section>
  )
}
