import { onQuery } from 'db/client.server'

let statements = 0
onQuery(() => {
  statements++
})

/** How many statements went to the database since the last time this address was asked. */
export function loader() {
  const count = statements
  statements = 0
  return Response.json({ count })
}
