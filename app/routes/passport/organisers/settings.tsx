import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { stampPath } from '~/features/passport/link.server'
import { countPassports, findPassport, listVisits } from '~/features/passport/queries.server'
import { PassportSchema } from '~/features/passport/schema'
import { setPassport } from '~/features/passport/set.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { ReplyErrors } from '~/ui/reply-errors'
import { Table } from '~/ui/table'

const NOTICES = { enregistre: 'Le passeport est enregistré.', retire: 'Cette édition n’a plus de passeport.' } as const
const LABELS = { stampsNeeded: 'Stands à visiter', gift: 'Cadeau' }

export const meta: MetaFunction = () => [{ title: 'Passeport · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const passport = await findPassport(edition.id)
  return {
    edition: { slug: edition.slug, name: edition.name },
    passport: passport && { stampsNeeded: passport.stampsNeeded, gift: passport.gift },
    counts: passport && (await countPassports(edition.id, passport.stampsNeeded)),
    visits: (await listVisits(edition.id)).map(stand => ({ ...stand, path: stampPath(stand.id) })),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, PassportSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await setPassport({ edition, values: form.value, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/passeport?fait=enregistre`, 303)
}

export default function PassportSettings() {
  const { edition, passport, counts, visits, notice } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  const field = formFields(reply, passport)
  const own = `/organisation/editions/${edition.slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid gap-2">
        <h1>Passeport</h1>
        <p className="text-stone">{edition.name}</p>
      </header>
      {notice && !reply && <Notice tone="success" title={notice} />}
      <p className="max-w-2xl">
        Chaque stand a son QR. Les visiteurs le visent avec l’appareil photo de leur téléphone et tamponnent leur
        passeport, gardé avec leur billet. Assez de tampons donnent droit au cadeau{'\u00a0'}: tout téléphone de la
        porte qui lit le billet le dit, et le note remis.
      </p>
      <p className="flex flex-wrap gap-3">
        {passport && <ButtonLink to={`${own}/passeport/cadeaux`}>Remettre un cadeau</ButtonLink>}
        <ButtonLink to={`${own}/papiers`} look="secondary">
          Imprimer les QR des stands
        </ButtonLink>
      </p>
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="settings" className="grid content-start gap-4">
          <h2 id="settings">Réglages</h2>
          <Form method="post" noValidate className="grid gap-5">
            <ReplyErrors reply={reply} labels={LABELS} />
            <TextField
              label={LABELS.stampsNeeded}
              hint="Le nombre de tampons qui donne droit au cadeau."
              inputMode="numeric"
              autoComplete="off"
              {...field('stampsNeeded')}
            />
            <TextField
              label={LABELS.gift}
              hint={'Ce qui est offert, et où\u00a0: «\u00a0Un sac et un carnet, à l’accueil\u00a0».'}
              autoComplete="off"
              {...field('gift')}
            />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <Button type="submit">Enregistrer le passeport</Button>
              {passport && (
                <Link to={`${own}/passeport/retrait`} className="inline-flex min-h-touch items-center">
                  Retirer le passeport
                </Link>
              )}
            </div>
          </Form>
        </section>
        {counts && (
          <section aria-labelledby="counts" className="grid content-start gap-4">
            <h2 id="counts">En nombres</h2>
            <Facts>
              <Fact label="Commencés">{formatNumber(counts.begun, 'fr')}</Fact>
              <Fact label="Complets">{formatNumber(counts.full, 'fr')}</Fact>
              <Fact label="Cadeaux remis">{formatNumber(counts.gifts, 'fr')}</Fact>
            </Facts>
          </section>
        )}
      </div>
      <section aria-labelledby="visits" className="grid gap-4">
        <h2 id="visits">Visites des stands</h2>
        {visits.length === 0 ? (
          <p>Cette édition n’a pas encore de stand.</p>
        ) : (
          <Table
            caption="Personnes qui ont visé le QR d’un stand, avec ou sans billet. Aucun nom n’est gardé. Le lien ouvre la page que le QR montre."
            columns={[
              { heading: 'Stand', cell: row => <StandLink {...row} /> },
              { heading: 'Visites', cell: row => formatNumber(row.visits, 'fr'), isNumber: true },
              { heading: 'Tampons', cell: row => formatNumber(row.stamps, 'fr'), isNumber: true },
            ]}
            rows={visits}
            rowKey={row => row.id}
          />
        )}
      </section>
    </div>
  )
}

function StandLink({ path, title }: { path: string; title: string }) {
  return (
    <Link to={path} className="inline-flex min-h-touch items-center">
      {title}
    </Link>
  )
}
