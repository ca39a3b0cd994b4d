import { useEffect, useRef, useState } from 'react'
import { useFresh } from '~/features/screen/use-fresh'
import { formatNumber } from '~/lib/numbers'
import type { Live } from './live'
import { useWholePages } from './use-whole-pages'

/** Milliseconds: a voice that reads each arrival would say nothing else. */
const ANNOUNCED_EVERY = 60_000

type Props = { live: Live; slug: string }

/** Who came so far, on the day: the numbers, and the whole page with them, keep up by themselves while it is open. */
export function LiveFigures({ live, slug }: Props) {
  useFresh(`/organisation/editions/${slug}/statistiques/evenements`)
  useWholePages()
  const { participants, lastQuarter, at } = live
  return (
    <section aria-labelledby="live" className="grid gap-4 rounded-brick border-2 border-ink bg-soft-pastel p-5">
      <h2 id="live" className="text-xl">
        En direct
      </h2>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        <Count value={participants} label={participants < 2 ? 'personne venue' : 'personnes venues'} />
        <Count
          value={lastQuarter}
          label={lastQuarter < 2 ? 'arrivée depuis 15 minutes' : 'arrivées depuis 15 minutes'}
        />
      </dl>
      <p className="text-base text-stone">
        {`Compté à ${at}. Cette page se met à jour toute seule. Les sorties ne sont pas notées.`}
      </p>
      <p role="status" className="sr-only">
        {useAnnouncement(live)}
      </p>
    </section>
  )
}

function Count({ value, label }: { value: number; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt>{label}</dt>
      <dd className="font-heading text-5xl leading-none font-bold text-brick tabular-nums">
        {formatNumber(value, 'fr')}
      </dd>
    </div>
  )
}

/** `134 personnes venues, à 14 h 32`: once a minute at most, and only when people came. */
function useAnnouncement(live: Live): string {
  const latest = useRef(live)
  latest.current = live
  const [announced, setAnnounced] = useState<Live>()
  useEffect(() => {
    const tell = () =>
      setAnnounced(last => (last?.participants === latest.current.participants ? last : latest.current))
    const timer = setInterval(tell, ANNOUNCED_EVERY)
    return () => clearInterval(timer)
  }, [])
  if (!announced) return ''
  const { participants, at } = announced
  return `${formatNumber(participants, 'fr')} ${participants < 2 ? 'personne venue' : 'personnes venues'}, à ${at}`
}
