import { listAllPublished } from '~/features/guide/queries.server'
import { guideRows } from '~/features/guide-data/export'
import { config } from '~/lib/config.server'
import { csv } from '~/lib/csv'

export async function loader() {
  return new Response(csv(guideRows(await listAllPublished(), config.appUrl)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="guide.csv"',
    },
  })
}
