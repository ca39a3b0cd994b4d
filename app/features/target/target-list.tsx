import { brickRow } from '~/lib/chart-bricks'
import { ChartNumbers } from '~/ui/chart'
import { Table } from '~/ui/table'
import { amount, type Distance, gapSentence } from './distances'
import { TARGET_WORDS } from './words'

/** What an edition aims at, and how far it is: each number, its distance in words, a bar of bricks; then the table. */
export function TargetList({ distances }: { distances: readonly Distance[] }) {
  if (distances.length === 0) return null
  return (
    <div className="grid gap-6">
      <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {distances.map(distance => (
          <li key={distance.indicator} className="grid max-w-none content-start gap-1 break-inside-avoid">
            <p className="font-bold">{TARGET_WORDS[distance.indicator]}</p>
            <Bar distance={distance} />
            <p>
              {distance.reached !== undefined && (
                <>
                  <strong className="font-heading text-2xl">{amount(distance.indicator, distance.reached)}</strong>
                  {'. '}
                </>
              )}
              {targetSentence(distance)}
            </p>
          </li>
        ))}
      </ul>
      <ChartNumbers label="Les nombres" about="Objectifs">
        <Table
          caption="Objectifs de l’édition et nombres atteints"
          rows={distances}
          rowKey={({ indicator }) => indicator}
          columns={[
            { heading: 'Objectif', cell: ({ indicator }) => TARGET_WORDS[indicator] },
            { heading: 'Visé', cell: ({ indicator, target }) => amount(indicator, target), isNumber: true },
            {
              heading: 'Atteint',
              cell: ({ indicator, reached }) => (reached === undefined ? '–' : amount(indicator, reached)),
              isNumber: true,
            },
            { heading: 'Écart', cell: gapSentence },
          ]}
        />
      </ChartNumbers>
    </div>
  )
}

/** `4 points sous l’objectif de 40 %.`, `Objectif atteint.`, `Objectif : 40 %. Pas encore connu.` */
function targetSentence({ indicator, gap, target }: Distance): string {
  const said = gapSentence({ indicator, gap })
  const aimed = amount(indicator, target)
  if (gap === undefined) return `Objectif\u00a0: ${aimed}. ${said}.`
  return gap === 0 ? `${said}.` : `${said} de ${aimed}.`
}

const WIDTH = 320
const HEIGHT = 26

/** Full bricks up to what is reached, hollow ones up to the target, a stroke where the target stands. */
function Bar({ distance: { indicator, target, reached = 0 } }: { distance: Distance }) {
  const most = indicator === 'participants' ? Math.max(target, reached) : 100
  const at = (value: number) => (value / most) * (WIDTH - 4)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 8}`} aria-hidden="true" className="block h-auto w-full max-w-sm">
      <path d={brickRow(at(target), HEIGHT) || 'M0 0'} transform="translate(0 4)" fill="#dce8f5" stroke="#1f4f86" />
      <path d={brickRow(at(reached), HEIGHT) || 'M0 0'} transform="translate(0 4)" fill="#b5452f" />
      <path d={`M${at(target) + 1} 0v${HEIGHT + 8}`} stroke="#1e1b3a" strokeWidth="3" />
    </svg>
  )
}
