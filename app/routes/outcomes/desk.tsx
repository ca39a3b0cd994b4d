import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { wordsFor } from '~/features/figures/words'
import { findOrganiserOutcomes } from '~/features/outcome/tell.server'
import { canSeeAllFigures } from '~/features/statistics/policy'
import { authorise, notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { formatNumber, formatPercent } from '~/lib/numbers'
import { Table } from '~/ui/table'
import { FiguresHeading } from '../statistics/figures-heading'

export const meta: MetaFunction = () => [{ title: 'Suites de parcours · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const { slug, name, heldOn, year } = edition
  const words = wordsFor(await findT(request, 'statistics'), 'fr')
  return { edition: { slug, name, heldOn, year }, ...(await findOrganiserOutcomes(edition, words, new Date())) }
}

export default function OutcomesDesk() {
  const { edition, threshold, questions, blocks } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-8">
      <FiguresHeading edition={edition} current="Suites" />
      <section aria-labelledby="how" className="grid max-w-3xl gap-3">
        <h2 id="how">Demander où en sont les personnes</h2>
        <p>
          Un, trois et six mois après l’édition, à 10{'\u00a0'}h, une question part d’elle-même aux personnes venues qui
          l’ont accepté{'\u00a0'}: par e-mail, sinon par SMS. Un appui suffit pour répondre.
        </p>
        <p>
          Les réponses ne sont montrées à personne une par une, et les nombres plus petits que {threshold} sont masqués
          ici aussi. Ce qui est dit se lit quand plus personne ne répond à la question{'\u00a0'}: ici, puis par tout le
          monde une fois les chiffres de l’édition figés{blocks.length > 0 && <PublicPage slug={edition.slug} />}.
        </p>
      </section>
      <section aria-labelledby="questions" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h2 id="questions">Les trois questions</h2>
        {questions.length === 0 ? (
          <p>Elles auront une date quand le jour de l’édition sera connu.</p>
        ) : (
          <Questions questions={questions} threshold={threshold} />
        )}
      </section>
      {blocks.length > 0 && (
        <section aria-label="Les réponses" className="grid grid-cols-[minmax(0,1fr)]">
          <FiguresBlocks blocks={blocks} numbersLabel="Les nombres" isOpen />
        </section>
      )}
    </div>
  )
}

function PublicPage({ slug }: { slug: string }) {
  return (
    <>
      , sur <Link to={`/editions/${slug}/suites`}>la page des suites de parcours</Link>
    </>
  )
}

type Props = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'questions' | 'threshold'>

function Questions({ questions, threshold }: Props) {
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 'fr'))
  return (
    <Table
      caption="Quand chaque question est posée, et combien de personnes ont répondu"
      rows={questions}
      rowKey={({ months }) => String(months)}
      columns={[
        {
          heading: 'Question',
          cell: ({ months, askedOn, lastDay }) => (
            <>
              {months}
              {'\u00a0'}mois après
              <span className="block text-stone sm:hidden">
                {askedOn}, réponses jusqu’au {lastDay}
              </span>
            </>
          ),
        },
        { heading: 'Posée le', cell: ({ askedOn }) => askedOn, isWide: true },
        { heading: 'Réponses jusqu’au', cell: ({ lastDay }) => lastDay, isWide: true },
        { heading: 'Posée à', cell: ({ asked }) => number(asked), isNumber: true },
        {
          heading: 'Réponses',
          cell: ({ asked, response }) =>
            response
              ? `${number(response.answered)} (${formatPercent(response.percent, 'fr')})`
              : asked === undefined
                ? '–'
                : `moins de ${threshold}`,
          isNumber: true,
        },
      ]}
    />
  )
}
