import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { Edition } from 'db/schema/editions'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { countReach, isNews } from '~/features/edition/change-news.server'
import { editEdition } from '~/features/edition/edit.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { SettingsSchema, type SettingsValues } from '~/features/edition/schema'
import { findFrozen } from '~/features/statistics/freeze.server'
import { findVenue, listVenues } from '~/features/venue/queries.server'
import { parisClock } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { toldQuery, toldSentences } from '../activities/words'
import { EditionFields } from './edition-fields'
import { TellField } from './tell-field'

const FROZEN = 'Les chiffres de cette édition sont figés\u00a0: son jour et ses heures ne changent plus.'
const SAVED = 'Les réglages sont enregistrés.'
const VENUE_UNKNOWN = 'Ce lieu n’existe plus\u00a0: choisissez-en un autre.'

export const meta: MetaFunction = () => [{ title: 'Réglages de l’édition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { name, summary, themes, heldOn, startsAt, endsAt, venueId, capacity } = edition
  const venues = await listVenues()
  const query = new URL(request.url).searchParams
  return {
    slug: edition.slug,
    notice: query.has('enregistre') ? [SAVED, ...toldSentences(query)].join(' ') : undefined,
    reach: isNews(edition, new Date()) ? await countReach(edition.id) : undefined,
    venues: venues.map(venue => ({ id: venue.id, title: `${venue.name}, ${venue.city}` })),
    stored: {
      name,
      summary,
      themes: themes.join(', '),
      day: heldOn,
      from: startsAt && parisClock(startsAt),
      to: endsAt && parisClock(endsAt),
      venue: venueId,
      capacity,
      threshold: edition.disclosureThreshold,
      retention: edition.retentionDays,
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, SettingsSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { venueId } = form.value
  if (venueId && !(await findVenue(venueId))) {
    return data({ reply: form.reply({ fieldErrors: { venue: [VENUE_UNKNOWN] } }) }, 422)
  }

  if ((await findFrozen(edition.id)) && movesDay(edition, form.value)) {
    return data({ reply: form.reply({ fieldErrors: { day: [FROZEN] } }) }, 422)
  }

  const { tell, ...values } = form.value
  const told = await editEdition({ editionId: edition.id, values, tell, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/reglages?enregistre${toldQuery(told)}`, 303)
}

/** The day and the hours that frozen figures were counted for. */
function movesDay(
  edition: Pick<Edition, 'heldOn' | 'startsAt' | 'endsAt'>,
  values: Pick<SettingsValues, 'heldOn' | 'startsAt' | 'endsAt'>,
): boolean {
  const when = ({ heldOn, startsAt, endsAt }: Pick<Edition, 'heldOn' | 'startsAt' | 'endsAt'>) =>
    [heldOn, startsAt?.getTime(), endsAt?.getTime()].join()
  return when(edition) !== when(values)
}

export default function Settings() {
  const { slug, notice, reach, venues, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, stored)
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Réglages de l’édition</h1>
      {notice && !answer && <Notice tone="success" title={notice} />}
      <p>Changer le jour ou les heures ne déplace pas les activités.</p>
      <Form method="post" noValidate className="grid gap-6">
        <EditionFields
          field={field}
          venues={venues}
          emptyVenue="Pas encore choisi"
          about={reach && reach.reached > 0 && <TellField reach={reach} reply={answer?.reply} />}
        />
        <TextField label="Thèmes (facultatif)" hint="Séparés par des virgules." {...field('themes')} />
        <TextField
          label="Seuil de discrétion des chiffres"
          inputMode="numeric"
          hint="Hors des pages des organisateurs, un nombre de personnes plus petit est caché."
          {...field('threshold')}
        />
        <TextField
          label="Jours avant l’effacement des données"
          inputMode="numeric"
          hint="Comptés après l’édition. Les noms et les contacts sont alors effacés pour de bon, les totaux restent."
          {...field('retention')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer les réglages</Button>
          <ButtonLink to={`/organisation/editions/${slug}`} look="secondary">
            Revenir à l’édition
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
