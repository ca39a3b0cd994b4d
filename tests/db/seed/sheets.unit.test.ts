import { firstPages, JOBS } from 'db/seed/guide/guide.server'
import { ROME } from 'db/seed/guide/rome'
import { expect, test } from 'vitest'
import { type Content, fieldsOf } from '~/features/guide/fields'
import { FAMILIES, type Family } from '~/features/guide/words'
import { plainText } from '~/lib/markdown/parse'

test('every family has two sheets or more', () => {
  const families = Object.keys(FAMILIES) as Family[]
  expect(families.filter(family => JOBS.filter(job => job.family === family).length < 2)).toEqual([])
})

test('at least six sheets begin without a diploma or with a CAP', () => {
  expect(JOBS.filter(({ level }) => level === 'none' || level === 'cap').length).toBeGreaterThanOrEqual(6)
})

test('each sheet fills everything but its salary', () => {
  const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)
  const empty = JOBS.flatMap(job =>
    Object.entries(job)
      .filter(([name, value]) => !name.startsWith('salary') && isEmpty(value))
      .map(([name]) => `${job.feminine}: ${name}`),
  )
  expect(empty).toEqual([])
})

test('a sheet names a close job once', () => {
  expect(JOBS.filter(({ related }) => new Set(related).size < related.length).map(job => job.feminine)).toEqual([])
})

test('a salary is never told without its source', () => {
  expect(JOBS.filter(({ salary, salarySource }) => salary && !salarySource).map(job => job.feminine)).toEqual([])
})

test('each sheet has fewer than 500 words', () => {
  expect(JOBS.filter(job => countWords(job) >= 500).map(job => job.feminine)).toEqual([])
})

test('the official codes kept are those of the sheets, no more', () => {
  expect(ROME.map(([code]) => code)).toEqual([...new Set(JOBS.map(({ rome }) => rome))].sort())
})

test('each sheet names the official page of its code among its sources', () => {
  const silent = JOBS.filter(job => !job.sources.some(source => source.includes(String(job.rome))))
  expect(silent.map(job => job.feminine)).toEqual([])
})

test('a portrait waits for its person', () => {
  expect(firstPages().filter(page => page.kind === 'portrait' && page.isPublished)).toEqual([])
})

function countWords(job: Content<'job'>): number {
  const texts = fieldsOf('job').filter(([, { type }]) => type === 'line' || type === 'markdown')
  const text = texts.map(([name]) => String(job[name as keyof typeof job] ?? '')).join('\n\n')
  return plainText(text).match(/[\p{L}\d]+/gu)?.length ?? 0
}
