import { takeStatements } from '../statements.server'

export function loader() {
  return Response.json({ count: takeStatements() })
}
