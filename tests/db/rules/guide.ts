import { db } from 'db/client.server'
import { guideChanges, guideImages, guidePages, guideVersions } from 'db/schema/guide'
import { linkChecks, quizCounts, romeCodes } from 'db/schema/guide-uses'
import { eq } from 'drizzle-orm'
import { anEdition } from '../../factories/edition'
import { aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'
import type { Rule } from './rule'

const now = new Date('2026-12-15T16:00:00Z')
const WORD = 'x' as never

const page = (values: Partial<typeof guidePages.$inferInsert>) => async () =>
  db.insert(guidePages).values({ kind: 'job', slug: 'technicienne', ...values })
const change = (values: Partial<typeof guideChanges.$inferInsert>) => async () =>
  db
    .insert(guideChanges)
    .values({ pageId: values.pageId ?? (await aGuidePage('use')).id, version: 1, content: {}, ...values })
const count = (values: Partial<typeof quizCounts.$inferInsert>) => async () =>
  db.insert(quizCounts).values({ pageId: (await aGuidePage('misconception')).id, answers: 2, right: 1, ...values })

const link = (values: Partial<typeof linkChecks.$inferInsert>) => async () =>
  db.insert(linkChecks).values({ url: 'https://exemple.fr/', checkedAt: now, ...values })

export const RULES: Rule[] = [
  ['guide_pages_kind', 'a page of the guide is of a known kind', page({ kind: WORD })],
  ['guide_pages_slug_is_an_address', 'a page of the guide has a plain address', page({ slug: 'Mon métier' })],
  ['guide_pages_published_at_a_moment', 'a page is published at a moment', page({ publishedAt: now })],
  [
    'guide_pages_published_or_withdrawn',
    'a page is not published and withdrawn at once',
    page({ publishedVersion: 1, publishedAt: now, withdrawnAt: now }),
  ],
  ['guide_pages_address', 'two pages of a kind share no address', async () => [await page({})(), await page({})()]],
  [
    'guide_pages_source',
    'a page is imported once',
    async () => [await page({ sourceId: 'a:1' })(), await page({ slug: 'autre', sourceId: 'a:1' })()],
  ],
  [
    'guide_pages_published_version',
    'what is published is a version of the page',
    async () => {
      const { id } = await aGuidePage('use')
      await db.update(guidePages).set({ publishedVersion: 7 }).where(eq(guidePages.id, id))
    },
  ],
  [
    'guide_versions_never_change',
    'a version is written once',
    async () => {
      const { id } = await aGuidePage('use')
      await db.update(guideVersions).set({ content: {} }).where(eq(guideVersions.pageId, id))
    },
  ],
  [
    'guide_versions_number',
    'versions are numbered from 1',
    async () => db.insert(guideVersions).values({ pageId: (await aGuidePage('use')).id, number: 0, content: {} }),
  ],
  [
    'guide_images_say_what_they_show',
    'a picture says what it shows',
    async () => db.insert(guideImages).values({ key: 'a', alt: ' ', width: 1, height: 1 }),
  ],
  ['guide_changes_decision', 'a proposed change is accepted or declined', change({ decision: WORD, decidedAt: now })],
  [
    'guide_changes_one_waits',
    'one change of a person waits for a page',
    async () => {
      const [{ id: pageId }, { id: memberId }] = [await aGuidePage('use'), await theMember(await aMember())]
      await change({ pageId, memberId, decision: 'accepted', decidedAt: now })()
      for (const _ of [1, 2]) await change({ pageId, memberId })()
    },
  ],
  ['guide_changes_decided_at_a_moment', 'a change is decided at a moment', change({ decision: 'accepted' })],
  [
    'quiz_counts_moment',
    'the quiz is answered before or after',
    async () => count({ editionId: (await anEdition()).id, moment: WORD })(),
  ],
  ['quiz_counts_moment_of_an_edition', 'before and after are said of an edition', count({ moment: 'before' })],
  ['quiz_counts_right_among_answers', 'right answers are answers', count({ right: 3 })],
  [
    'quiz_counts_one_a_moment',
    'a question is counted once a moment',
    async () => {
      const { id: pageId } = await aGuidePage('misconception')
      for (const _ of [1, 2]) await count({ pageId })()
    },
  ],
  ['link_checks_fault', 'an address without a status says why', link({ fault: WORD })],
  ['link_checks_status_or_fault', 'an address that answers has no fault', link({ status: 200, fault: 'loop' })],
  [
    'rome_codes_code',
    'a ROME code is a letter and four digits',
    async () => db.insert(romeCodes).values({ code: 'M1', title: 'x' }),
  ],
]
