import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import { withCompared } from './public-figures-sql.server'

export const CUMULATIVE_SHARES = ['women', 'under-26', 'qpv', 'job-seekers'] as const
export type CumulativeShare = (typeof CUMULATIVE_SHARES)[number]

type People = { people: number; editions: number }

export type Cumulative = {
  /** The year of the first edition; undefined when there is none. */
  since: number | undefined
  /** Editions held, those without figures too. */
  editions: number
  /** Counted at the door, figures frozen; and declared in reports. Never added without being told. */
  counted: People
  declared: People
  /**
   * Whole percents over the editions that publish that share, each in proportion to the people who answered; to all its
   * participants where a report does not say how many did.
   */
  shares: Partial<Record<CumulativeShare, { percent: number; editions: number }>>
}

type Row = { since: number | null; editions: number } & Record<string, number | null>

/** What all editions make together, from what was published of each. One statement. */
export async function cumulativeFigures(now: Date): Promise<Cumulative> {
  const people = sql`(figures->>'participants')::int`
  const ofNature = (nature: string) => sql`filter (where nature = ${nature} and ${people} is not null)`
  const shares = CUMULATIVE_SHARES.map((indicator, index) => {
    const share = sql`(figures->>${indicator})::int`
    const weight = sql`coalesce((figures->>${`${indicator}-answers`})::int, ${people})`
    const both = sql`filter (where ${share} is not null and ${weight} is not null)`
    return sql`round(sum(${share} * ${weight}) ${both} / nullif(sum(${weight}) ${both}, 0)::numeric)::int
      as ${sql.identifier(`percent${index}`)}, count(*) ${both}::int as ${sql.identifier(`editions${index}`)}`
  })
  const [found] = await rows<Row>(
    withCompared(
      now,
      sql`select min(year)::int as since, count(*)::int as editions,
        coalesce(sum(${people}) ${ofNature('counted')}, 0)::int as counted, count(*) ${ofNature('counted')}::int as "countedIn",
        coalesce(sum(${people}) ${ofNature('declared')}, 0)::int as declared, count(*) ${ofNature('declared')}::int as "declaredIn",
        ${sql.join(shares, sql`, `)}
      from compared`,
    ),
  )
  return {
    since: found?.since ?? undefined,
    editions: found?.editions ?? 0,
    counted: { people: found?.counted ?? 0, editions: found?.countedIn ?? 0 },
    declared: { people: found?.declared ?? 0, editions: found?.declaredIn ?? 0 },
    shares: Object.fromEntries(
      CUMULATIVE_SHARES.flatMap((indicator, index) => {
        const percent = found?.[`percent${index}`]
        const editions = found?.[`editions${index}`] ?? 0
        return typeof percent === 'number' ? [[indicator, { percent, editions }]] : []
      }),
    ),
  }
}
