import { violates } from 'db/client.server'

/** Waits for a write that takes a place; `full` when the database refused it because none is left. */
export async function orFull<Result>(write: Promise<Result>): Promise<Result | 'full'> {
  try {
    return await write
  } catch (error) {
    if (violates(error, 'editions_capacity')) return 'full'
    throw error
  }
}
