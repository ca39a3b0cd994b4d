import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { capitalise } from '~/features/edition/words'
import { askedAddress } from '~/features/guide-search/asked'
import type { Marked } from '~/features/guide-search/marks'
import type { Found } from '~/features/guide-search/search.server'
import { clockTime, longDay } from '~/lib/dates'
import { Tag } from '~/ui/tag'

/** The first answers, whatever they are: each card says what it is. */
export function Nearest({ answers }: { answers: Found[] }) {
  const { t } = useTranslation('search')
  return (
    <section className="grid gap-3">
      <h3>{t('nearest')}</h3>
      <ol className="grid gap-3 md:grid-cols-3">
        {answers.map(answer => (
          <li
            key={answer.address}
            className="relative grid max-w-none content-start justify-items-start gap-1.5 rounded-brick border-2 border-ink bg-white p-4 hover:outline-2 hover:outline-ink"
          >
            <Tag look={answer.kind === 'activity' ? 'sun' : 'pastel'}>{t(`kinds.${answer.kind}.one`)}</Tag>
            <h4 className="font-heading text-xl leading-tight font-bold">
              <AnswerLink answer={answer} className="after:absolute after:inset-0" />
            </h4>
            <AnswerWords answer={answer} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type Group = {
  kind: Found['kind']
  answers: Found[]
  total: number
  query: string
  /** True where nothing but this kind is shown. */
  isAlone: boolean
}

/** The answers of one kind, and the way to all of them. */
export function AnswerGroup({ kind, answers, total, query, isAlone }: Group) {
  const { t } = useTranslation('search')
  const isAll = answers.at(-1)?.rank === total
  return (
    <section className="grid gap-3">
      <h3>{t(`kinds.${kind}.many`)}</h3>
      <ul className="grid border-t border-line">
        {answers.map(answer => (
          <li key={answer.address} className="relative grid max-w-none gap-0.5 border-b border-line py-3">
            <p>
              <AnswerLink answer={answer} className="font-bold after:absolute after:inset-0" />
            </p>
            <AnswerWords answer={answer} />
          </li>
        ))}
      </ul>
      {!isAll && isAlone && <p>{t('first', { shown: answers.length, count: total })}</p>}
      {!isAll && !isAlone && (
        <p>
          <Link to={askedAddress(query, kind)} className="inline-flex min-h-touch items-center font-bold">
            {t('all', { count: total })}
            <span className="sr-only"> – {t(`kinds.${kind}.many`)}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

/** No Link: it resolves its address against every route, and there is one an answer. */
function AnswerLink({ answer: { address, title }, className }: { answer: Found; className: string }) {
  return (
    <a href={address} lang="fr" className={`text-ink ${className}`}>
      <Words marked={title} />
    </a>
  )
}

/** When an activity is, its sentence, and the words around what was asked for. */
function AnswerWords({ answer: { startsAt, summary, context } }: { answer: Found }) {
  const { i18n } = useTranslation('search')
  const language = i18n.language as Language
  return (
    <>
      {startsAt && (
        <p className="text-base font-bold">
          {capitalise(longDay(startsAt, language))}, {clockTime(startsAt, language)}
        </p>
      )}
      {summary.length > 0 && (
        <p lang="fr" className="text-base leading-snug">
          <Words marked={summary} />
        </p>
      )}
      {context.length > 0 && (
        <p lang="fr" className="text-base leading-snug text-stone">
          … <Words marked={context} /> …
        </p>
      )}
    </>
  )
}

function Words({ marked }: { marked: Marked }) {
  return marked.map(({ text, isFound }, index) =>
    isFound ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
      <mark key={index} className="bg-sun text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
