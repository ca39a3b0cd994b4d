import type { GuideKind } from 'db/schema/words'
import { titleOf } from '~/features/guide/content'
import { CHAPTERS, kindOfChapter } from '~/features/guide/kinds'
import type { DraftPage } from '~/features/guide/queries.server'
import { isReviewDue } from '~/features/guide/review'
import { STATE_WORDS, stateOf } from '~/features/guide/states'
import { ownValue } from '~/lib/own-value'
import { slugify } from '~/lib/slug'

/** Which pages the desk shows, as its address says. */
export type DeskFilter = { titre: string; genre: string; etat: string; relire: boolean; miennes: boolean }

/** What an address asks for; a word that says nothing is left out. */
export function readDeskFilter(query: URLSearchParams): DeskFilter {
  const kind = kindOfChapter(query.get('genre') ?? '')
  const state = query.get('etat') ?? ''
  return {
    titre: (query.get('titre') ?? '').slice(0, 100),
    genre: kind ? CHAPTERS[kind] : '',
    etat: ownValue(STATE_WORDS, state) ? state : '',
    relire: query.get('relire') === 'oui',
    miennes: query.get('miennes') === 'oui',
  }
}

type Asking = { filter: DeskFilter; today: string; memberId: string }

/** The pages that answer to every choice; of a title, any part will do, without accents or capitals. */
export function filterDesk<Page extends DraftPage>(pages: Page[], { filter, today, memberId }: Asking): Page[] {
  const kind: GuideKind | undefined = kindOfChapter(filter.genre)
  const part = slugify(filter.titre)
  return pages
    .filter(({ page, draft }) => slugify(titleOf(page.kind, draft.content)).includes(part))
    .filter(({ page }) => !kind || page.kind === kind)
    .filter(({ page, draft }) => !filter.etat || stateOf(page, draft) === filter.etat)
    .filter(({ page }) => !filter.relire || isToReview(page, today))
    .filter(({ page }) => !filter.miennes || page.ownerId === memberId)
}

/** A published page that nobody has read again for twelve months, or ever. */
export function isToReview({ publishedAt, reviewedOn }: DraftPage['page'], today: string): boolean {
  return publishedAt !== null && isReviewDue(reviewedOn, today)
}
