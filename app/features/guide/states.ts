import type { GuidePage } from 'db/schema/guide'

export const STATE_WORDS = {
  draft: 'brouillon',
  published: 'publié',
  'newer-draft': 'publié, brouillon plus récent',
  withdrawn: 'retiré',
} as const

export type State = keyof typeof STATE_WORDS

/** Where a page stands, told from the number of its last version. */
export function stateOf(page: Pick<GuidePage, 'publishedVersion' | 'withdrawnAt'>, draft: { number: number }): State {
  if (page.publishedVersion === null) return page.withdrawnAt ? 'withdrawn' : 'draft'
  return page.publishedVersion === draft.number ? 'published' : 'newer-draft'
}
