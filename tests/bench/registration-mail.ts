import postgres from 'postgres'
import { type AppServer, newDatabase, startApp } from '../support/app-server'
import { type Fault, type MailProvider, startMailProvider } from '../support/mail-provider'
import { compare, median } from './load'
import type { OtherApps } from './measures'

const TIMES = 100
const ANSWERS = 'firstName=Samira&birthYear=1998&gender=woman&district=la-reynerie&situation=job-seeker'

type World = { app: AppServer; provider: MailProvider; database: postgres.Sql; address: string }

/**
 * How long a registration with an e-mail takes while the provider hangs, against while it answers; and against a process
 * without a provider, whose workers keep each message and send none. Gives back a sentence.
 */
export async function measureRegistrationMail(others: OtherApps): Promise<string> {
  const hanging = await openWorld(others, 'hanging')
  const answering = await openWorld(others)
  const alone = await openWorld(others, undefined, { RESEND_API_KEY: '' })
  const time = (world: World) => () => registrationTime(world)
  const whileAnswering = await compare(time(hanging), time(answering))
  const whileAlone = await compare(time(hanging), time(alone))
  for (const world of [hanging, answering, alone]) {
    await world.app.stop()
    await world.provider.stop()
    await world.database.end()
  }
  const { measured, reference, ratio } = whileAnswering
  const times = `${measured.toFixed(1)} ms while the provider hangs, ${reference.toFixed(1)} ms while it answers`
  const idle = `${whileAlone.reference.toFixed(1)} ms without a provider, ratio ${whileAlone.ratio.toFixed(2)}`
  return `- (o) a registration with an e-mail: ${times}, ratio ${ratio.toFixed(2)} (goal: under 1.10); ${idle}`
}

async function openWorld({ postgresUrl, environment }: OtherApps, fault?: Fault, own = {}): Promise<World> {
  const provider = await startMailProvider(() => fault)
  const databaseUrl = await newDatabase(postgresUrl)
  const app = await startApp({
    environment: { ...environment, ...provider.environment, DATABASE_URL: databaseUrl, DEMO: 'true', ...own },
  })
  const database = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  await database`update editions set capacity = null`
  const edition = (await (await fetch(app.url)).text()).match(/\/editions\/la-reynerie-20(?!17)\d\d/)?.[0]
  return { app, provider, database, address: `${app.url}${edition}/inscription` }
}

/** Milliseconds: the median of registrations made one after the other, once nothing that could leave waits any more. */
async function registrationTime({ database, provider, address }: World): Promise<number> {
  const isDone = async () => {
    const [row] = await database`select count(*)::int as waiting from messages where attempts = 0`
    return row?.waiting === 0 || provider.taken.size === 0
  }
  while (!(await isDone())) await new Promise(resolve => setTimeout(resolve, 500))
  const taken: number[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    const body = new URLSearchParams(`${ANSWERS}&email=a${Math.random().toString(36).slice(2)}@exemple.fr`)
    const start = performance.now()
    const answer = await fetch(address, { method: 'POST', redirect: 'manual', body })
    await answer.text()
    if (answer.status !== 303) throw new Error(`A registration was answered ${answer.status}`)
    taken.push(performance.now() - start)
  }
  return median(taken)
}
