import { expect, test } from 'vitest'
import { download } from '~/lib/download.server'
import { loader as page } from '~/routes/exports/exports'
import { loader as file } from '~/routes/exports/file'
import { aSignedInMember } from '../../factories/member'
import { aRegistration } from '../../factories/registration'
import { aHeldEdition } from '../../features/import/files'
import { call, statusOf } from '../../support/call'

test('organisers alone take files out', async () => {
  const { slug } = await aHeldEdition()
  const asked = (cookie: string) => call('/x', { cookie, params: { edition: slug, file: 'inscriptions.csv' } })
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    expect(await statusOf(file(asked(cookie)))).toBe(403)
    expect(await statusOf(page(asked(cookie)))).toBe(403)
  }
  expect(await statusOf(file(asked('')))).toBe(302)
  expect(await statusOf(page(asked(await aSignedInMember())))).toBe(200)
})

test('a file has a name, and stays in no cache', async () => {
  const edition = await aHeldEdition()
  await aRegistration({ edition, firstName: 'Samira' })
  const cookie = await aSignedInMember()
  for (const name of ['inscriptions', 'activites', 'structures', 'reservations']) {
    for (const format of ['csv', 'xlsx']) {
      const answer = await file(call('/x', { cookie, params: { edition: edition.slug, file: `${name}.${format}` } }))
      expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}-${edition.slug}.${format}"`)
      expect(answer.headers.get('Cache-Control')).toContain('no-store')
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50)
    }
  }
})

test('a file or an edition that does not exist is not found', async () => {
  const { slug } = await aHeldEdition()
  const cookie = await aSignedInMember()
  for (const params of [
    { edition: slug, file: 'personnes.csv' },
    { edition: slug, file: 'inscriptions.pdf' },
    { edition: 'nulle-part', file: 'inscriptions.csv' },
  ]) {
    expect(await statusOf(file(call('/x', { cookie, params })))).toBe(404)
  }
})

test('a file is made at the pace of its reader, and no more once the reader has gone', async () => {
  let made = 0
  let drain = () => {}
  const gone = new AbortController()
  const parts = (async function* () {
    for (;;) {
      made++
      yield new Uint8Array(10)
    }
  })()
  const untilDrained = () => new Promise<void>(resolve => (drain = resolve))
  const { body } = download({ fileName: 'a.csv', mediaType: 'text/csv', parts }, { signal: gone.signal, untilDrained })
  const reader = body?.getReader()
  await reader?.read()
  const second = reader?.read()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(made).toBe(1)
  drain()
  await second
  expect(made).toBe(2)

  gone.abort()
  const last = reader?.read()
  await new Promise(resolve => setTimeout(resolve, 20))
  drain()
  expect((await last)?.done).toBe(true)
})
