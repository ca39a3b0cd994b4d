import { onQuery } from 'db/client.server'

let statements = 0
onQuery(() => {
  statements++
})

/** How many statements went to the database since the last call. */
export function takeStatements(): number {
  const count = statements
  statements = 0
  return count
}
