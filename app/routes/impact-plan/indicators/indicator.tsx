import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findIndicator, listMeasures } from '~/features/indicator/queries.server'
import { measuredWhen, valueWords } from '~/features/indicator/words'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { MeasureHistory } from './measure-history'

const NOTICES = {
  indicateur: 'L’indicateur est enregistré.',
  publie: 'L’indicateur est publié.',
  retire: 'L’indicateur n’est plus montré.',
  mesure: 'La mesure est ajoutée.',
  corrigee: 'La mesure est corrigée. L’ancien nombre reste ci-dessous.',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Indicateur'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  const measures = await listMeasures(indicator.id)
  const { slug, title, theme, definition, unit, computed, publishedAt } = indicator
  return {
    slug,
    title,
    theme,
    definition,
    isComputed: computed !== null,
    isPublished: publishedAt !== null,
    measures: measures.map(measure => ({
      id: measure.id,
      when: measuredWhen(measure, 'fr'),
      value: valueWords(measure.value, unit, 'fr'),
      source: measure.source,
      note: measure.note,
      enteredOn: longDay(measure.enteredAt, 'fr'),
      correctedOn: measure.supersededAt && longDay(measure.supersededAt, 'fr'),
    })),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
  }
}

export default function IndicatorPage() {
  const indicator = useLoaderData<typeof loader>()
  const { slug, title, theme, definition, isComputed, isPublished, measures, notice } = indicator
  const address = `/organisation/plan-action/indicateurs/${slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <header className="grid gap-3">
        <p>
          <Link to="/organisation/plan-action/indicateurs" className="inline-flex min-h-touch items-center">
            Tous les indicateurs
          </Link>
        </p>
        <p className="text-stone">{theme}</p>
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {notice && <Notice tone="success" title={notice} />}
        <p>{definition}</p>
        <p className="text-stone">
          {isPublished ? 'Publié' : 'Non publié'}
          {isComputed && ', calculé à partir des éditions'}
        </p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={`${address}/definition`} look="secondary">
            Modifier la définition
          </ButtonLink>
          <ButtonLink to={`${address}/publication`} look="secondary">
            {isPublished ? 'Retirer de la page publique' : 'Publier'}
          </ButtonLink>
          {isPublished && (
            <ButtonLink to={`/impact/indicateurs/${slug}`} look="secondary">
              Voir la page publique
            </ButtonLink>
          )}
        </p>
      </header>
      {!isComputed && <MeasureHistory measures={measures} address={`${address}/mesures`} />}
    </div>
  )
}
