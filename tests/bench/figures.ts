import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import { countFigures } from '~/features/statistics/count.server'
import { findFrozen, freezeFigures } from '~/features/statistics/freeze.server'
import { ANSWERS, type EditionFigures } from '~/features/statistics/tally'
import type { AppServer } from '../support/app-server'
import { median, milliseconds } from './load'
import { aHeldEdition } from './worlds'

const SIZES = [
  { size: 300, goal: '' },
  { size: 10_000, goal: ' (goal: under 100 ms)' },
  { size: 100_000, goal: ' (goal: under 100 ms)' },
  { size: 1_000_000, goal: ' (goal: under 300 ms; freeze under 10 s)' },
]
const PAGE = 50_000

/** Figures of editions of each size: counted, frozen, recounted row by row, read. Gives back sentences; throws when one is wrong. */
export async function measureFigures(app: AppServer): Promise<string[]> {
  const sentences: string[] = []
  for (const [index, { size, goal }] of SIZES.entries()) {
    const edition = await aHeldEdition(1000 + index, size)
    const plain = await timed(() => plainCount(edition), 5)
    const counted = await timed(() => countFigures(edition), size > 100_000 ? 1 : 3)
    const frozen = await timed(() => freezeFigures({ edition, now: new Date(), actor: null }), 1)
    const figures = (await findFrozen(edition.id))?.figures
    await expectRecounted(edition, figures, size)
    const page = await milliseconds(`${app.url}/editions/${edition.slug}/statistiques`, {})
    sentences.push(
      `- (d) figures of ${size.toLocaleString('en')} attendances: page ${page.toFixed(0)} ms${goal}, read from the frozen figures; plain SQL count of participants ${plain.toFixed(0)} ms; everything counted anew, as organisers see it during the day, ${counted.toFixed(0)} ms; frozen in ${frozen.toFixed(0)} ms; every number equal to a recount row by row`,
    )
  }
  return sentences
}

/** What anybody would write to know how many came. */
function plainCount({ id }: Edition) {
  return rows(sql`
    select (select count(distinct s.registration_id) from scans s where s.edition_id = ${id})
      + (select count(*) from walk_ins where edition_id = ${id}) as participants`)
}

async function timed(task: () => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await task()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

type Row = { id: string; birthYear: number | null; gender: string | null; qpv: string | null; come: boolean }

/** Reads every person one by one, and compares what is published about them with what was frozen. */
async function expectRecounted(edition: Edition, figures: EditionFigures | undefined, size: number): Promise<void> {
  const counts = new Map<string, number>()
  const add = (...key: (string | null)[]) => {
    const name = key.map(part => part ?? 'not-said').join()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for await (const { birthYear, gender, qpv } of peopleCome(edition)) {
    const age = birthYear === null ? null : bandOf(edition.year - birthYear)
    add('all', null)
    add('age', age)
    add('gender', gender)
    add('qpv', qpv)
    add('age-gender', age, gender)
  }
  for (const { age, gender, qpv } of await walkInsOf(edition)) {
    add('all', null)
    add('age', age)
    add('gender', gender)
    add('qpv', qpv)
    add('age-gender', age, gender)
  }
  if (!figures || figures.attended !== size) throw new Error(`${figures?.attended} people counted for ${size}`)
  expectSame(counts.get('all,not-said'), figures.attended, 'participants')
  for (const question of ['age', 'gender', 'qpv'] as const) {
    for (const { key, count } of figures.breakdowns[question].attended) {
      expectSame(counts.get(`${question},${key}`) ?? 0, count, `${question} ${key}`)
    }
  }
  for (const [row, age] of ANSWERS.age.entries()) {
    for (const [column, gender] of ANSWERS.gender.entries()) {
      const found = figures.crossings['age-gender'][row]?.[column]
      expectSame(counts.get(`age-gender,${age},${gender}`) ?? 0, found, `${age} × ${gender}`)
    }
  }
}

function expectSame(recounted: number | undefined, counted: number | undefined, what: string) {
  if (recounted !== counted) throw new Error(`${what}: ${counted} counted, ${recounted} recounted`)
}

/** Registrations that were scanned, a page at a time. */
async function* peopleCome({ id }: Edition): AsyncGenerator<Row> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await rows<Row>(sql`
      select r.id, r.birth_year as "birthYear", r.gender, r.qpv, s.id is not null as come from registrations r
      left join scans s on s.registration_id = r.id
      where r.edition_id = ${id} and r.id > ${after} order by r.id limit ${PAGE}`)
    for (const row of page) if (row.come) yield row
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

function walkInsOf({ id }: Edition) {
  return rows<{ age: string | null; gender: string | null; qpv: string | null }>(sql`
    select age_band as age, gender, qpv from walk_ins where edition_id = ${id}`)
}

function bandOf(age: number): string {
  if (age < 16) return 'under-16'
  if (age < 26) return '16-25'
  if (age < 46) return '26-45'
  return age < 66 ? '46-65' : 'over-65'
}
