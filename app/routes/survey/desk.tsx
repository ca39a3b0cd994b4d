import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { wordsFor } from '~/features/figures/words'
import { findFrozen } from '~/features/statistics/freeze.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { organiserSurveyBlocks, unanswered } from '~/features/survey/block.server'
import { lastDay, surveyState } from '~/features/survey/moments'
import { listTexts } from '~/features/survey/queries.server'
import { hasContact } from '~/features/survey/traces'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { ownValue } from '~/lib/own-value'
import { Notice } from '~/ui/notice'
import { FiguresHeading } from '../statistics/figures-heading'
import { TextLists } from './text-lists'

const DONE = {
  publie: 'Le mot est publié.',
  'de-cote': 'Le mot est mis de côté\u00a0: personne d’autre ne le lit.',
  efface: 'Le mot est effacé.',
}
const STATES = {
  'to-come': 'Les avis ouvriront au début de l’édition.',
  open: 'Les avis sont ouverts.',
  over: 'Les avis sont fermés.',
}

export const meta: MetaFunction = () => [{ title: 'Avis · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { slug, name, heldOn, year } = edition
  const words = wordsFor(await findT(request, 'statistics'), 'fr')
  const frozen = await findFrozen(edition.id)
  const participants = frozen?.figures.attended ?? (await countParticipants(edition.id))
  const blocks = await organiserSurveyBlocks(edition.id, participants, words)
  return {
    edition: { slug, name, heldOn, year },
    state: STATES[surveyState(edition, new Date())],
    lastDay: heldOn ? longDay(lastDay(heldOn), 'fr') : undefined,
    blocks,
    silent: unanswered(blocks, words),
    texts: (await listTexts(edition.id)).map(({ id, text, publishedAt, setAsideAt }) => ({
      id,
      text,
      place: publishedAt ? ('published' as const) : setAsideAt ? ('aside' as const) : ('waiting' as const),
      hasContact: hasContact(text),
    })),
    done: ownValue(DONE, new URL(request.url).searchParams.get('fait')),
  }
}

export default function SurveyDesk() {
  const { edition, state, lastDay, blocks, silent, texts, done } = useLoaderData<typeof loader>()
  const base = `/organisation/editions/${edition.slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-8">
      <FiguresHeading edition={edition} current="Avis" />
      {done && <Notice tone="success" title={done} />}
      <section aria-labelledby="how" className="grid max-w-3xl gap-3">
        <h2 id="how">Cinq questions à la sortie</h2>
        <p>
          {state} Chaque personne répond sur son téléphone ou sur une tablette de l’accueil, sans donner son nom, du
          début de l’édition {lastDay ? `jusqu’au ${lastDay} inclus` : 'à trente jours après elle'}. Le public lit les
          résultats ensuite, sans les trop petits nombres, avec les mots que vous publiez.
        </p>
        <p className="flex flex-wrap gap-x-6">
          <Link to={`${base}/papiers`} className="inline-flex min-h-touch items-center">
            Imprimer l’affiche de sortie
          </Link>
          <Link to={`/editions/${edition.slug}/avis`} reloadDocument className="inline-flex min-h-touch items-center">
            Voir la page
          </Link>
        </p>
      </section>
      <section aria-labelledby="answers" className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <h2 id="answers">Les réponses</h2>
        {blocks.length === 0 ? (
          <p>Personne n’a encore répondu.</p>
        ) : (
          <FiguresBlocks blocks={blocks} numbersLabel="Les nombres" isOpen />
        )}
        {silent.map(said => (
          <p key={said}>{said}</p>
        ))}
      </section>
      <TextLists texts={texts} base={`${base}/avis`} />
    </div>
  )
}
