import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QUIZ_MOMENTS } from 'db/schema/words'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { quizAddress } from '~/features/quiz/address'
import { isQuizOpen, lastDay } from '~/features/quiz/moments'
import { listCounts, listQuestions } from '~/features/quiz/queries.server'
import { canSeeAllFigures } from '~/features/statistics/policy'
import { config } from '~/lib/config.server'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { drawQr } from '~/lib/qr'
import { FiguresHeading } from '../statistics/figures-heading'
import { CountsTable } from './counts-table'
import { QuizPoster } from './quiz-poster'

export const meta: MetaFunction = () => [{ title: 'Vrai ou faux · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const now = new Date()
  const { slug, name, number, heldOn, year } = edition
  const [questions, counts] = await Promise.all([listQuestions(), listCounts(edition.id)])
  return {
    edition: { slug, name, number, heldOn, year },
    lastDay: heldOn ? longDay(lastDay(heldOn), 'fr') : undefined,
    posters: QUIZ_MOMENTS.map(moment => {
      const path = quizAddress({ slug, moment })
      const address = config.appUrl + path
      return { moment, path, address, qr: drawQr(address), isOpen: isQuizOpen(edition, moment, now) }
    }),
    questions: questions.map(({ id, title }) => ({ id, title })),
    counts,
  }
}

export default function EditionQuiz() {
  const { edition, lastDay, posters, questions, counts } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-8 print:block">
      <div className="print:hidden">
        <FiguresHeading edition={edition} current="Vrai ou faux" />
      </div>
      <section aria-labelledby="how" className="grid gap-3 print:hidden">
        <h2 id="how">Mesurer si la visite change les idées</h2>
        <p>
          Les mêmes questions, deux fois{'\u00a0'}: en arrivant, puis en partant. Posez le premier code à l’accueil et
          le second à la sortie. Chaque personne répond sur son téléphone, sans donner son nom.
        </p>
        <p>
          Le premier compte jusqu’à la fin de l’édition. Le second compte à partir de son début
          {lastDay ? `, jusqu’au ${lastDay} inclus` : ', quand son jour est connu'}. Le public lit les résultats
          ensuite, sans les trop petits nombres.
        </p>
        <p>
          Pour imprimer les deux affiches{'\u00a0'}: le menu «{'\u00a0'}Imprimer{'\u00a0'}» du navigateur. Une page
          chacune.
        </p>
      </section>
      <ul className="grid gap-6 md:grid-cols-2 print:block">
        {posters.map(poster => (
          <QuizPoster key={poster.moment} {...poster} edition={edition} />
        ))}
      </ul>
      <section aria-labelledby="counts" className="grid grid-cols-[minmax(0,1fr)] gap-4 print:hidden">
        <h2 id="counts">Les réponses</h2>
        {questions.length === 0 && <p>Le guide n’a pas d’idée reçue publiée{'\u00a0'}: le questionnaire est vide.</p>}
        {questions.length + counts.length > 0 && <CountsTable questions={questions} counts={counts} />}
      </section>
    </div>
  )
}
