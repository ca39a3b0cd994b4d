import { groupShortCode } from '~/features/ticket/short-code'
import { clockTime } from '~/lib/dates'

type Meeting = { id: string; at: Date | null; company: string; table: number }
export type SlipOf = { firstName: string | null; shortCode: string; meetings: Meeting[] }

/** What somebody takes along: where to be, when. Two across and four down on paper. */
export function Slip({ slip: { firstName, shortCode, meetings }, title }: { slip: SlipOf; title: string }) {
  const code = groupShortCode(shortCode)
  return (
    <li className="flex max-w-none break-inside-avoid flex-col gap-1 overflow-hidden rounded-brick border-2 border-ink bg-white p-4 print:float-start print:h-[69mm] print:w-1/2 print:rounded-none print:border print:border-dashed print:border-line print:p-[4mm]">
      <p className="line-clamp-2 text-base text-stone print:text-xs print:leading-tight">{title}</p>
      <p className="flex items-baseline justify-between gap-3">
        <strong className="truncate font-heading text-3xl leading-tight">{firstName ?? code}</strong>
        {firstName && <span className="text-xl whitespace-nowrap tabular-nums">{code}</span>}
      </p>
      {meetings.length === 0 && <p>Pas d’entretien prévu pour l’instant. Demandez à l’accueil de l’after-work.</p>}
      {meetings.length > 0 && <Meetings meetings={meetings} />}
    </li>
  )
}

function Meetings({ meetings }: { meetings: Meeting[] }) {
  const isLong = meetings.length > 5
  return (
    <table
      className={`w-full table-fixed border-collapse ${isLong ? 'text-base print:text-[8.5pt] print:leading-none' : 'text-base leading-snug'}`}
    >
      <thead>
        <tr className="border-b-2 border-ink text-start">
          <th scope="col" className="w-20 py-0.5 text-start">
            Heure
          </th>
          <th scope="col" className="py-0.5 text-start">
            Entreprise
          </th>
          <th scope="col" className="w-14 py-0.5 text-end">
            Table
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map(({ id, at, company, table }) => (
          <tr key={id} className="border-b border-line align-top">
            <td className="py-0.5 font-bold whitespace-nowrap">{at ? clockTime(at, 'fr') : ''}</td>
            <td className={`py-0.5 ${isLong ? 'print:truncate' : ''}`}>{company}</td>
            <td className="py-0.5 text-end font-bold">{table}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
