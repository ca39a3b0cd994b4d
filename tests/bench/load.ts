import autocannon from 'autocannon'

type Load = {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: () => string
  seconds?: number
}

/** Requests answered per second by one process under 16 connections. Throws when an answer is not the expected status. */
export async function requestsPerSecond({ url, method = 'GET', headers, body, seconds = 6 }: Load, expected: number) {
  const result = await autocannon({
    url,
    connections: 16,
    duration: seconds,
    requests: [{ method, headers, setupRequest: request => (body ? { ...request, body: body() } : request) }],
  })
  const statuses = Object.keys(result.statusCodeStats ?? {}).map(Number)
  if (statuses.some(status => status !== expected)) {
    throw new Error(`${url} answered ${JSON.stringify(result.statusCodeStats)}, expected only ${expected}`)
  }
  return result.requests.average
}

export type Ratio = { measured: number; reference: number; ratio: number }

/** The two loads in turn, three times; medians, and the median of the ratios pair by pair. */
export async function compare(measure: () => Promise<number>, reference: () => Promise<number>): Promise<Ratio> {
  const pairs: { a: number; b: number }[] = []
  for (let round = 0; round < 3; round++) pairs.push({ a: await measure(), b: await reference() })
  return {
    measured: median(pairs.map(pair => pair.a)),
    reference: median(pairs.map(pair => pair.b)),
    ratio: median(pairs.map(pair => pair.a / pair.b)),
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds of each of `times` requests made one after the other, after two that warm up. */
export async function milliseconds(url: string, headers: HeadersInit, times = 20): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < times + 2; turn++) {
    const start = performance.now()
    const answer = await fetch(url, { headers })
    await answer.text()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
    if (turn >= 2) taken.push(performance.now() - start)
  }
  return median(taken)
}
