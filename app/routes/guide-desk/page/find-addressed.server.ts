import type { GuideVersion } from 'db/schema/guide'
import { listMembers } from '~/features/account/queries.server'
import { titleOf } from '~/features/guide/content'
import { KIND_WORDS, pageAddress } from '~/features/guide/kinds'
import { type DraftPage, findDraft } from '~/features/guide/queries.server'
import { STATE_WORDS, stateOf } from '~/features/guide/states'
import { clockTime, longDay } from '~/lib/dates'
import { notFound } from '~/lib/http.server'
import type { Heading } from './desk-heading'

/** The page that `:page` names, with its last version, and what stands on top of each of its pages; 404 when there is none. */
export async function findAddressed(id: string | undefined): Promise<DraftPage & { heading: Heading }> {
  const found = (await findDraft(id)) ?? notFound()
  const { page, draft } = found
  return {
    ...found,
    heading: {
      base: `/organisation/guide/${page.id}`,
      title: titleOf(page.kind, draft.content),
      above: `${KIND_WORDS[page.kind]} · ${STATE_WORDS[stateOf(page, draft)]}`,
      address: page.publishedAt && pageAddress(page),
    },
  }
}

/** The names of members by id. */
export async function memberNames(): Promise<Map<string, string>> {
  return new Map((await listMembers()).map(({ id, name }) => [id, name]))
}

/** The name of a member, known or gone since. */
export function nameAmong(names: Map<string, string>, memberId: string | null): string {
  return names.get(memberId ?? '') ?? 'Une personne partie'
}

/** Who wrote a version, and when: `Camille, mardi 3 novembre 2026 à 10 h`. */
export function writtenBy({ memberId, createdAt }: GuideVersion, names: Map<string, string>): string {
  const name = memberId === null ? 'Premier contenu' : nameAmong(names, memberId)
  return `${name}, ${longDay(createdAt, 'fr')} à ${clockTime(createdAt, 'fr')}`
}
