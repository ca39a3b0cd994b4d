import { onQuery } from 'db/client.server'

/** How many statements go to the database during the work. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let statements = 0
  const stop = onQuery(() => statements++)
  await work().finally(stop)
  return statements
}
