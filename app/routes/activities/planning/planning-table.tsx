import { Link } from '@remix-run/react'
import type { ActivityKind } from 'db/schema/words'
import { KIND_BACKGROUNDS } from '~/features/activity/kind-looks'
import type { Planning } from '~/features/programme/planning'
import { clockTime } from '~/lib/dates'

type Card = {
  id: string
  slug: string
  title: string
  kind: ActivityKind
  hours: string
  people: string
  clashes: boolean
  toCheck: boolean
}

/** A day has a title when the page must say which one it is. */
type Titled = {
  columns: Planning<Card>['columns']
  days: (Planning<Card>['days'][number] & { title: string | null })[]
}

/** Rooms across, time down: each activity over the rows it lasts. */
export function PlanningTable({ planning, list }: { planning: Titled; list: string }) {
  const width = planning.columns.reduce((sum, { lanes }) => sum + lanes, 1)
  return (
    <section
      aria-label="Planning par salle et par heure"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="scrolls-sideways print:break-before-page"
    >
      <table className="w-full min-w-[44rem] border-collapse text-base print:min-w-0 print:text-[8.5pt] print:leading-tight">
        <caption className="pb-2 text-start text-stone">
          Ateliers, rencontres et after-work, par salle et par heure
        </caption>
        <thead>
          <tr className="border-b-2 border-ink">
            <th scope="col" className="p-2 text-start">
              Heure
            </th>
            {planning.columns.map(({ room, lanes }) => (
              <th key={room} scope={lanes > 1 ? 'colgroup' : 'col'} colSpan={lanes} className="p-2 text-start">
                {room ?? 'Sans salle'}
              </th>
            ))}
          </tr>
        </thead>
        {planning.days.map(({ day, title, rows }) => (
          <tbody key={day}>
            {title && (
              <tr className="break-after-avoid">
                <th
                  scope="rowgroup"
                  colSpan={width}
                  className="border-t-2 border-ink p-2 pt-4 text-start font-heading print:p-1"
                >
                  {title}
                </th>
              </tr>
            )}
            {rows.map(({ from, cells }) => (
              <tr key={from.getTime()} className="border-t border-line align-top">
                <th scope="row" className="p-2 text-start print:p-1 font-normal whitespace-nowrap">
                  {clockTime(from, 'fr')}
                </th>
                {cells.map((cell, index) =>
                  cell.activity ? (
                    <td
                      key={cell.activity.id}
                      rowSpan={cell.rows}
                      className={`border-2 border-ink p-2 print:p-1 ${KIND_BACKGROUNDS[cell.activity.kind]}`}
                    >
                      <ActivityCell card={cell.activity} list={list} />
                    </td>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is known by its place alone
                    <td key={index} className="p-2 print:p-1" />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function ActivityCell({ card, list }: { card: Card; list: string }) {
  return (
    <>
      <Link to={`${list}/${card.slug}`} className="font-bold text-ink">
        {card.title}
      </Link>
      <span className="block">{card.hours}</span>
      {card.people && <span className="block">{card.people}</span>}
      {card.clashes && (
        <strong className="block text-alert">
          <span aria-hidden="true">! </span>conflit
        </strong>
      )}
      {card.toCheck && <span className="no-print block text-stone">à vérifier</span>}
    </>
  )
}
