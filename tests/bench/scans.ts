import { setTimeout as sleep } from 'node:timers/promises'
import type { AppServer } from '../support/app-server'
import { requestsPerSecond } from './load'
import { aPhone, type openEdition, scanOf, signedTickets } from './worlds'

type Door = Awaited<ReturnType<typeof aDoor>>

/** What the door's log takes: scans one by one, in batches, and what a phone that was alone brings back. */
export async function measureScans(
  app: AppServer,
  edition: Awaited<ReturnType<typeof openEdition>>,
): Promise<string[]> {
  const door = await aDoor(app, edition)
  return [await scansPerSecond(door, 1), await scansPerSecond(door, 100), await queuedScans(door)]
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

async function scansPerSecond({ url, headers, body, statements }: Door, size: number): Promise<string> {
  await statements()
  const answer = await fetch(url, { method: 'POST', headers, body: body(size) })
  if (!answer.ok) throw new Error(`A scan was answered ${answer.status}`)
  const each = await statements()
  const batches = await requestsPerSecond({ url, method: 'POST', headers, body: () => body(size) }, 200)
  return `- (c) scans in requests of ${size}: ${(batches * size).toFixed(0)} scans/s, ${each} SQL statements a request`
}

/** A phone that was alone for an hour: median of five. */
async function queuedScans({ url, headers, body, statements }: Door): Promise<string> {
  const seconds: number[] = []
  await statements()
  for (let round = 0; round < 5; round++) {
    const queued = body(1000, { shownVerdict: 'welcome' })
    const sentAt = performance.now()
    const answer = await fetch(url, { method: 'POST', headers, body: queued })
    const { results } = (await answer.json()) as { results: { verdict: string }[] }
    seconds.push((performance.now() - sentAt) / 1000)
    if (results.some(({ verdict }) => verdict === 'refused')) throw new Error('A queued scan was refused')
  }
  const each = (await statements()) / seconds.length
  const median = seconds.sort((a, b) => a - b)[2] ?? 0
  return `- (c) 1,000 queued scans in one request: ${median.toFixed(2)} s (goal: under 2 s), ${each} SQL statements`
}
