import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { walkIns } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { parisTime } from '~/lib/dates'
import * as logImport from '~/routes/door-desk/log-import'
import { aCarriedLog } from '../../factories/carried-log'
import { aDevice, aScan, aWalkIn } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup } from '../../factories/group'
import { aSignedInMember } from '../../factories/member'
import { call, statusOf } from '../../support/call'

let edition: Edition
let author: Awaited<ReturnType<typeof aDevice>>
let cookie: string

beforeEach(async () => {
  edition = await anEdition()
  author = await aDevice(edition)
  cookie = await aSignedInMember({ role: 'organiser' })
})

const here = (form?: FormData, { slug } = edition) => call('/x', { cookie, form, params: { edition: slug } })
function bring(content: unknown, of = edition) {
  const form = new FormData()
  form.set('file', new File([typeof content === 'string' ? content : JSON.stringify(content)], 'journal.json'))
  return logImport.action(here(form, of))
}
const errorOf = (sentence: RegExp) => ({
  init: { status: 422 },
  data: { reply: { error: { file: [expect.stringMatching(sentence)] } } },
})

test('an organiser brings the log of a phone, and reads what was new, known and refused', async () => {
  const [one, two] = [aWalkIn(author.entrance.id), aWalkIn(author.entrance.id)]
  await author.send(one)
  const log = await aCarriedLog(author, [one, two, { kind: 'dance' }])
  const refused = ['1 passage\u00a0: le site ne sait pas le lire.']
  expect(await bring(log)).toMatchObject({ data: { told: { taken: 1, known: 1, refused } } })
  expect(await bring(log)).toMatchObject({ data: { told: { taken: 0, known: 2, refused } } })
  expect(await db.$count(walkIns)).toBe(2)
})

test('what is refused is told by its reasons, with how many', async () => {
  const [late, early] = ['2099-01-01T00:00:00.000Z', '2098-01-01T00:00:00.000Z']
  const point = author.entrance.id
  const entries = [aWalkIn(point, { arrivedAt: late }), aWalkIn(randomUUID()), aWalkIn(point, { arrivedAt: early })]
  expect(await bring(await aCarriedLog(author, entries))).toMatchObject({
    data: {
      told: {
        taken: 0,
        refused: [
          '2 passages\u00a0: daté d’un jour à venir, l’heure du téléphone était fausse.',
          '1 passage\u00a0: noté là où ce téléphone ne devait pas scanner.',
        ],
      },
    },
  })
})

test('a group’s ticket read as one person’s is told with its moment: its people are still to be counted', async () => {
  const { ticketSerial: serial } = await aGroup(edition)
  const scans = ['12:02', '12:10'].map(clock =>
    aScan(author.entrance.id, { serial, scannedAt: `2019-10-08T${clock}:00.000Z`, shownVerdict: 'welcome' }),
  )
  const other = aScan(author.entrance.id, { ticket: 'not a ticket', shownVerdict: 'unknown' })
  const log = await aCarriedLog(author, [other, ...scans])
  const words =
    '2 passages\u00a0: billet d’un groupe lu à 14\u00a0h\u00a002 et 14\u00a0h\u00a010, dont personne n’est compté.'
  expect(await bring(log)).toMatchObject({ data: { told: { taken: 1, refused: [words] } } })
})

test('a file that is no log, was changed or belongs elsewhere is refused beside the field', async () => {
  const log = await aCarriedLog(author, [aWalkIn(author.entrance.id)])
  for (const content of ['', '{', '{}', 'null', { ...log, entries: [] }, { ...log, format: 'autre' }]) {
    expect(await bring(content)).toMatchObject(errorOf(/pas un journal/))
  }
  expect(await bring({ ...log, proof: '0'.repeat(64) })).toMatchObject(errorOf(/modifié/))
  expect(await bring(log, await anEdition())).toMatchObject(errorOf(/autre édition/))
  expect(await logImport.action(here(new FormData()))).toMatchObject(errorOf(/Choisissez/))
  expect(await db.$count(walkIns)).toBe(0)
})

test('the page says when figures are frozen: what comes now changes none', async () => {
  expect(await logImport.loader(here())).toMatchObject({ isFrozen: false })
  const past = await anEdition({
    startsAt: parisTime('2025-10-08', '13:30'),
    endsAt: parisTime('2025-10-08', '17:30'),
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
  const phone = await aDevice(past)
  await phone.send(aWalkIn(phone.entrance.id, { arrivedAt: '2025-10-08T12:00:00.000Z' }))
  await freezeFigures({ edition: past, now: new Date(), actor: null })
  expect(await logImport.loader(here(undefined, past))).toMatchObject({ isFrozen: true })
})

test('the page is for organisers of the edition', async () => {
  cookie = await aSignedInMember({ role: 'partner' })
  expect(await statusOf(logImport.loader(here()))).toBe(403)
  expect(await statusOf(bring('{}'))).toBe(403)
})
