import type { GuideKind } from 'db/schema/words'
import { PROGRAMME } from 'db/seed/demonstration/programme'
import { READING } from 'db/seed/demonstration/reading'
import { firstPages } from 'db/seed/guide/guide.server'
import { expect, test } from 'vitest'
import { contentSchema, nameOf, typedContent } from '~/features/guide/content'
import { type Content, fieldsOf } from '~/features/guide/fields'
import { slugify } from '~/lib/slug'

const PAGES = firstPages()
const slugsOf = (kind: GuideKind) =>
  PAGES.filter(page => page.kind === kind).map(page => slugify(nameOf(kind, page.content)))
const known = new Set(PAGES.map(page => `${page.kind} ${slugify(nameOf(page.kind, page.content))}`))

test('every page that another names is there', () => {
  const missing = PAGES.flatMap(({ kind, content }) =>
    fieldsOf(kind).flatMap(([name, field]) => {
      const named = field.type === 'pages' ? ((content as Record<string, unknown>)[name] as string[]) : []
      return named
        .filter(slug => field.type === 'pages' && !known.has(`${field.kind} ${slug}`))
        .map(slug => `${nameOf(kind, content)}: ${slug}`)
    }),
  )
  expect(missing).toEqual([])
})

test('no job sheet is near itself', () => {
  const own = PAGES.filter(({ kind, content }) => {
    return kind === 'job' && (content as Content<'job'>).related.includes(slugify(nameOf(kind, content)))
  })
  expect(own).toEqual([])
})

test('an organiser could have typed every page', () => {
  const refused = PAGES.flatMap(({ kind, content }) => {
    const lists = Object.entries(content).filter(([, value]) => Array.isArray(value))
    const parsed = contentSchema(kind).safeParse({ ...Object.fromEntries(lists), ...typedContent(kind, content) })
    return parsed.success ? [] : [`${nameOf(kind, content)}: ${parsed.error.issues.map(({ path }) => path)}`]
  })
  expect(refused).toEqual([])
})

test('one training is said to be open without a diploma: the only one that is known to be', () => {
  const open = PAGES.filter(
    ({ kind, content }) => kind === 'training' && 'level' in content && content.level === 'none',
  )
  expect(open.map(({ content }) => nameOf('training', content))).toEqual([
    'École Régionale du Numérique, à la Reynerie',
  ])
})

test('at least 24 job sheets, some in each family', () => {
  const jobs = PAGES.flatMap(page => (page.kind === 'job' ? [page.content as Content<'job'>] : []))
  expect(jobs.length).toBeGreaterThanOrEqual(24)
  expect(new Set(jobs.map(({ family }) => family)).size).toBe(8)
})

test('the programme of the example leads to pages that are there', () => {
  const activities = PROGRAMME.map(({ slug, title }) => slug ?? slugify(title))
  expect(Object.keys(READING).filter(slug => !activities.includes(slug))).toEqual([])
  for (const [slug, { job = [], training = [] }] of Object.entries(READING)) {
    expect({ slug, job: job.filter(one => !slugsOf('job').includes(one)) }).toEqual({ slug, job: [] })
    expect({ slug, training: training.filter(one => !slugsOf('training').includes(one)) }).toEqual({
      slug,
      training: [],
    })
  }
})
