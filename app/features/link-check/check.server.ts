import { db } from 'db/client.server'
import { linkChecks } from 'db/schema/guide-uses'
import { notInArray, sql } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { inBackground } from '~/lib/background.server'
import { type Asking, askAddress } from './ask.server'
import { listLinks } from './queries.server'
import { linkState } from './states'

const AT_ONCE = 5

let isUnderWay = false

/** True while the addresses are being asked. */
export function isChecking(): boolean {
  return isUnderWay
}

/** Asks every address of the guide behind the answer; one check at a time. */
export async function startCheck(actor: { id: string }, asking: Asking = {}): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  try {
    const urls = (await listLinks()).map(({ url }) => url)
    await recordDeed({ actor, verb: 'create', subject: 'link-check', after: { count: urls.length } })
    inBackground('Checking the links', () => checkLinks(urls, asking).finally(finished))
  } catch (error) {
    finished()
    throw error
  }
}

function finished(): void {
  isUnderWay = false
}

/** Asks these addresses, five at once and each site one question at a time, and keeps their answers and no others. */
export async function checkLinks(urls: readonly string[], asking: Asking = {}): Promise<void> {
  await db.delete(linkChecks).where(urls.length > 0 ? notInArray(linkChecks.url, [...urls]) : sql`true`)
  const sites = [...Map.groupBy(urls, url => new URL(url).host).values()]
  const askInTurn = async () => {
    for (let site = sites.shift(); site; site = sites.shift()) await checkSite(site, asking)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn))
}

async function checkSite(urls: readonly string[], asking: Asking): Promise<void> {
  for (const url of urls) {
    const asked = await askAddress(url, asking)
    const checkedAt = new Date()
    const answer = { ...asked, checkedAt, ...(linkState(asked) !== 'broken' && { answeredAt: checkedAt }) }
    await db
      .insert(linkChecks)
      .values({ url, ...answer })
      .onConflictDoUpdate({ target: linkChecks.url, set: answer })
  }
}
