import { setTimeout as sleep } from 'node:timers/promises'
import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import type { AppServer } from '../support/app-server'
import { median, requestsPerSecond } from './load'
import { aPhone, type openEdition, scanOf, signedTickets } from './worlds'

type Door = Awaited<ReturnType<typeof aDoor>>

/** What the door's log takes: scans one by one, in batches, and what a phone that was alone brings back. */
export async function measureScans(
  app: AppServer,
  edition: Awaited<ReturnType<typeof openEdition>>,
): Promise<string[]> {
  await nothingWaits()
  const door = await aDoor(app, edition)
  return [await scansPerSecond(door, 1), await scansPerSecond(door, 100), await queuedScans(door)]
}

/** Messages that measures before have caused are seen to first: their workers ask the database too. */
async function nothingWaits() {
  for (;;) {
    const [due] = await rows(sql`select from pgboss.job where state < 'completed' and start_after <= now() limit 1`)
    if (!due) return
    await sleep(500)
  }
}

async function aDoor(app: AppServer, edition: Awaited<ReturnType<typeof openEdition>>) {
  const { token, checkpointId } = await aPhone(edition)
  const tickets = await signedTickets(edition, 20_000)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  let next = 0
  return {
    url: `${app.url}/api/scans`,
    headers,
    body: (size: number, values: object = {}) =>
      JSON.stringify({
        entries: Array.from({ length: size }, () => ({
          ...scanOf(tickets[next++ % tickets.length] ?? '', checkpointId),
          ...values,
        })),
      }),
    /** Since it was last asked; requests on their way are answered first. */
    async statements() {
      await sleep(1000)
      return ((await (await fetch(`${app.url}/bench/requetes`)).json()) as { count: number }).count
    },
  }
}

/** Five requests made one after the other: the median time, and the least statements, for the workers of messages ask now and then too. */
async function fiveRequests({ url, headers, body, statements }: Door, size: number, values?: object) {
  const seconds: number[] = []
  const counts: number[] = []
  for (let round = 0; round < 5; round++) {
    const sent = body(size, values)
    await statements()
    const sentAt = performance.now()
    const answer = await fetch(url, { method: 'POST', headers, body: sent })
    const { results } = (await answer.json()) as { results: { verdict: string }[] }
    seconds.push((performance.now() - sentAt) / 1000)
    counts.push(await statements())
    if (results.some(({ verdict }) => verdict === 'refused')) throw new Error('A scan was refused')
  }
  return { seconds: median(seconds), statements: Math.min(...counts) }
}

async function scansPerSecond(door: Door, size: number): Promise<string> {
  const { statements } = await fiveRequests(door, size)
  const { url, headers, body } = door
  const requests = await requestsPerSecond({ url, method: 'POST', headers, body: () => body(size) }, 200)
  return `- (c) scans in requests of ${size}: ${(requests * size).toFixed(0)} scans/s, ${statements} SQL statements a request`
}

/** What a phone that was alone for an hour brings. */
async function queuedScans(door: Door): Promise<string> {
  const { seconds, statements } = await fiveRequests(door, 1000, { shownVerdict: 'welcome' })
  return `- (c) 1,000 queued scans in one request: ${seconds.toFixed(2)} s (goal: under 2 s), ${statements} SQL statements`
}
