import { type SQL, sql } from 'drizzle-orm'

/** A moment as people of Toulouse write it: `08/10/2019 13:30`; null for none. */
export function momentText(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'Europe/Paris', 'DD/MM/YYYY HH24:MI')`
}

/** The hour alone: `13:30`. */
export function clockText(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'Europe/Paris', 'HH24:MI')`
}
