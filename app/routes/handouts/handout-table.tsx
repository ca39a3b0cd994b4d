import { Link } from '@remix-run/react'
import { HANDOUTS } from 'db/schema/words'
import type { Counts, HandoutLine } from '~/features/handout/queries.server'
import { copiesWords, HANDOUT_WORDS } from '~/features/handout/words'
import { longDay } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'
import { Table } from '~/ui/table'

type Line = Pick<HandoutLine, 'id' | 'item' | 'copies' | 'givenOn' | 'organisation' | 'note'>

/** What was given in all, then line by line. */
export function HandoutTable({ lines, totals, address }: { lines: Line[]; totals: Counts; address: string }) {
  return (
    <>
      <ul className="grid two-columns gap-x-6 gap-y-8 sm:grid-cols-3">
        {HANDOUTS.map(item => (
          <li key={item} className="border-t-6 border-brick pt-2">
            <strong className="block font-heading text-4xl">{formatNumber(totals[item], 'fr')}</strong>{' '}
            <span>{HANDOUT_WORDS[item].toLowerCase()}</span>
          </li>
        ))}
      </ul>
      {lines.length === 0 ? (
        <p>Rien n’est noté pour l’instant.</p>
      ) : (
        <Table
          caption="Remises, jour par jour"
          rows={lines}
          rowKey={line => line.id}
          columns={[
            {
              heading: 'Quoi',
              cell: ({ id, item, copies }) => (
                <Link to={`${address}/${id}`} className="inline-flex min-h-touch items-center">
                  {copiesWords(item, copies)}
                </Link>
              ),
            },
            { heading: 'Jour', cell: ({ givenOn }) => longDay(givenOn, 'fr') },
            { heading: 'À qui', cell: ({ organisation }) => organisation ?? 'Aux personnes venues' },
            { heading: 'Note', cell: ({ note }) => note ?? '' },
          ]}
        />
      )}
    </>
  )
}
