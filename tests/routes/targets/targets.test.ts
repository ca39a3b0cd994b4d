import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { changeLines } from '~/features/audit/words'
import { findTargets } from '~/features/target/queries.server'
import TargetsPage, { action, loader } from '~/routes/targets/targets'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

let edition: Edition
let cookie: string

beforeEach(async () => {
  edition = await anEdition()
  cookie = await aSignedInMember()
})

const params = () => ({ edition: edition.slug })
const post = (form: Record<string, string>) => answerOf(action(call('/x', { cookie, params: params(), form })))

test('targets are set, changed, and taken away by leaving a field empty', async () => {
  expect(await statusOf(post({ participants: '350', women: '40', qpv: '30' }))).toBe(303)
  expect(await findTargets(edition.id)).toEqual({ participants: 350, women: 40, qpv: 30 })
  await post({ participants: '', women: '45', under26: '46', jobSeekers: '20' })
  expect(await findTargets(edition.id)).toEqual({ women: 45, 'under-26': 46, 'job-seekers': 20 })
  const page = await renderPage(TargetsPage, await loader(call('/x', { cookie, params: params() })))
  expect(page).toMatch(/id="women"[^>]*value="45"|value="45"[^>]*id="women"/)
})

test.each([
  ['women', '101'],
  ['qpv', '0'],
  ['under26', 'beaucoup'],
  ['jobSeekers', '-3'],
  ['participants', '1.5'],
])('a target that cannot be is refused beside its field, typed values kept: %s %s', async (field, typed) => {
  await post({ women: '40' })
  const answer = await post({ participants: '12', [field]: typed })
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: {
      reply: { initialValue: { [field]: typed }, error: { [field]: [expect.stringMatching(/^Écrivez .+\.$/)] } },
    },
  })
  expect(await findTargets(edition.id)).toEqual({ women: 40 })
})

test('the log tells what changed, and nothing when nothing did', async () => {
  await post({ women: '40' })
  await post({ women: '40' })
  await post({ women: '40', qpv: '30' })
  const entries = await db.select().from(auditEntries)
  expect(entries.filter(({ subject }) => subject === 'target')).toHaveLength(2)
  const [last] = entries.filter(({ subject, before }) => subject === 'target' && JSON.stringify(before).includes('40'))
  expect(changeLines(last?.before ?? null, last?.after ?? null)).toEqual([
    'objectifs\u00a0: Femmes 40\u00a0% → Femmes 40\u00a0%, Quartiers prioritaires 30\u00a0%',
  ])
})

test('two who set targets at once leave those of one of them', async () => {
  const outcomes = await Promise.all([post({ women: '40', qpv: '30' }), post({ women: '50', participants: '10' })])
  expect(await Promise.all(outcomes.map(statusOf))).toEqual([303, 303])
  expect([
    { women: 40, qpv: 30 },
    { women: 50, participants: 10 },
  ]).toContainEqual(await findTargets(edition.id))
})
