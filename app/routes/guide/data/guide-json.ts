import { listAllPublished } from '~/features/guide/queries.server'
import { guideJson } from '~/features/guide-data/export'
import { config } from '~/lib/config.server'

export async function loader() {
  return Response.json(guideJson(await listAllPublished(), config.appUrl))
}
