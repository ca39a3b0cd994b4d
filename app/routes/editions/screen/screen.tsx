import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { findEdition } from '~/features/edition/queries.server'
import { type BookableActivity, listComing } from '~/features/enrolment/queries.server'
import { placesLeft } from '~/features/enrolment/rules'
import { useFresh } from '~/features/screen/use-fresh'
import { clockTime } from '~/lib/dates'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { formatNumber } from '~/lib/numbers'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'LNPSQ' },
  { name: 'robots', content: 'noindex' },
]

/** Every word is written here: what runs in the browser has no catalogue. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const [t, language] = await Promise.all([findT(request, 'enrolment'), findLanguage(request)])
  const now = new Date()
  const activities = await listComing(edition.id, now)
  return {
    title: `${t('screen.metaTitle', { edition: edition.name })} · LNPSQ`,
    edition: { slug: edition.slug, name: edition.name },
    words: {
      title: t('screen.title'),
      updated: t('screen.now', { time: clockTime(now, language) }),
      none: t('screen.none'),
      how: t('screen.how'),
    },
    lines: activities.map(activity => lineOf(activity)),
  }

  function lineOf(activity: BookableActivity) {
    const left = placesLeft(activity)
    return {
      id: activity.id,
      time: clockTime(activity.startsAt, language as Language),
      title: activity.title,
      room: activity.room,
      isFull: left === 0,
      number: left === null || left === 0 ? null : formatNumber(left, language),
      words: left === null ? t('screen.free') : left === 0 ? t('screen.full') : t('screen.places', { count: left }),
    }
  }
}

/** For a large screen in the hall: the coming activities and their free places, fresh without reloading. */
export default function Screen() {
  const { edition, words, lines } = useLoaderData<typeof loader>()
  useFresh(`/editions/${edition.slug}/ecran/evenements`)
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="30" />
      </noscript>
      <main className="flex min-h-screen flex-col bg-ink text-white">
        <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 px-[3vw] py-[2vh]">
          <h1 className="text-[clamp(2rem,5vw,5rem)]!">{words.title}</h1>
          <p className="text-[clamp(1rem,1.6vw,1.75rem)]">
            {edition.name} · {words.updated}
          </p>
        </header>
        <div className="brick-line" aria-hidden="true" />
        {lines.length === 0 ? (
          <p className="px-[3vw] py-8 text-[clamp(1.5rem,3vw,3rem)]">{words.none}</p>
        ) : (
          <ul className="grid flex-1 content-start" aria-live="polite">
            {lines.map(line => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        )}
        <p className="max-w-none bg-sun px-[3vw] py-3 text-[clamp(1rem,2vw,2rem)] font-bold text-ink">{words.how}</p>
      </main>
    </>
  )
}

type LineValues = ReturnType<typeof useLoaderData<typeof loader>>['lines'][number]

function Line({ line: { time, title, room, isFull, number, words } }: { line: LineValues }) {
  return (
    <li
      className={`grid max-w-none grid-cols-[1fr_auto] items-center gap-x-[2vw] border-b-2 border-stone px-[3vw] py-[1.2vh] sm:grid-cols-[minmax(7rem,10vw)_1fr_auto] ${isFull ? 'text-line' : ''}`}
    >
      <p className="col-span-2 text-[clamp(1.25rem,2.4vw,2.5rem)] font-bold whitespace-nowrap tabular-nums sm:col-span-1">
        {time}
      </p>
      <p lang="fr" className="text-[clamp(1.25rem,2.6vw,2.75rem)] leading-tight font-bold">
        {title}
        {room && <span className="block text-[0.6em] font-normal">{room}</span>}
      </p>
      <p className="text-end text-[clamp(1rem,1.6vw,1.75rem)] leading-none font-bold whitespace-nowrap">
        {number && <span className="font-heading text-[clamp(2rem,5vw,5rem)] tabular-nums">{number} </span>}
        {words}
      </p>
    </li>
  )
}
