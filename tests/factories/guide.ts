import type { GuideChange, GuideImage, GuidePage } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { readContent } from '~/features/guide/content'
import { createPage } from '~/features/guide/create.server'
import { saveDraft } from '~/features/guide/edit.server'
import type { Content } from '~/features/guide/fields'
import { publishPage } from '~/features/guide/publish.server'
import { findDraft } from '~/features/guide/queries.server'
import { proposeChange } from '~/features/guide-change/propose.server'
import { listChangesOf } from '~/features/guide-change/queries.server'
import { addImage } from '~/features/guide-image/images.server'
import { aMember, theMember } from './member'
import { aPicture } from './organisation'

const NOW = new Date('2026-11-02T09:00:00Z')
const EXAMPLES: { [Kind in GuideKind]: Partial<Content<Kind>> } = {
  job: {
    feminine: 'Technicienne réseaux',
    masculine: 'Technicien réseaux',
    family: 'infrastructure',
    summary: 'Elle fait marcher le réseau.',
    tasks: 'Elle branche des câbles.',
    level: 'bac',
    time: 'year',
  },
  training: { title: 'Monter un réseau', summary: 'Six mois pour apprendre.', level: 'none', cost: 'free' },
  misconception: { statement: 'Il faut un diplôme', verdict: 'false', explanation: 'Non.' },
  use: { title: 'Suivre un colis', summary: 'Un colis dit où il est.' },
  resource: { title: 'Pix', summary: 'Mesurer ce que l’on sait.', web: 'https://pix.fr/' },
  structure: { title: 'Mission Locale', type: 'mission-locale', city: 'Toulouse' },
  portrait: { title: 'Une développeuse', summary: 'Elle a changé de métier.', agreedOn: '2026-10-01' },
  article: { title: 'Entreprendre', summary: 'Créer son travail.', text: 'On peut créer son travail.' },
  archive: { title: 'Guide de 2017', year: 2017, summary: 'Le premier.' },
}

/** What a page of a kind says, an example but for what is given. */
export function aContent<Kind extends GuideKind>(kind: Kind, values: Partial<Content<Kind>> = {}): Content<Kind> {
  return readContent(kind, { ...EXAMPLES[kind], ...values })
}

/** A page that nobody has published. */
export function aGuideDraft<Kind extends GuideKind>(
  kind: Kind,
  values: Partial<Content<Kind>> = {},
): Promise<GuidePage> {
  return createPage({ kind, content: aContent(kind, values), actor: null })
}

/** A page that everyone reads; `reviewedOn` is the day it was read again. */
export async function aGuidePage<Kind extends GuideKind>(
  kind: Kind,
  values: Partial<Content<Kind>> = {},
  { reviewedOn = '2026-11-02' as string | null, now = NOW } = {},
): Promise<GuidePage> {
  const page = await aGuideDraft(kind, values)
  await publishPage({ page, read: 1, reviewedOn, now, actor: null })
  return page
}

/** The same page, published again with other words; its address follows its title. */
export async function publishedAnew<Kind extends GuideKind>(
  page: GuidePage & { kind: Kind },
  values: Partial<Content<Kind>>,
): Promise<void> {
  const found = await findDraft(page.id)
  if (!found) throw new Error('The page does not exist')
  const content = readContent(page.kind, { ...found.draft.content, ...values })
  await saveDraft({ page, read: found.draft.number, content, actor: null })
  await publishPage({ page, read: found.draft.number + 1, reviewedOn: null, now: NOW, actor: null })
}

/** A picture of the guide. */
export async function aGuideImage(alt = 'Une main tient un câble'): Promise<GuideImage> {
  const added = await addImage({ file: await aPicture(), alt, actor: null })
  if (added.outcome !== 'added') throw new Error('The picture was not kept')
  return added.image
}

/** A change that a partner, or the member given, proposes for a page. */
export async function aGuideChange(
  page: GuidePage,
  values: Record<string, unknown> = { keywords: ['colis'] },
  memberId?: string,
): Promise<GuideChange> {
  const found = await findDraft(page.id)
  if (!found) throw new Error('The page does not exist')
  const actor = { id: memberId ?? (await theMember(await aMember({ role: 'partner' }))).id }
  const content = readContent(page.kind, { ...found.draft.content, ...values })
  await proposeChange({ page, read: found.draft.number, content, reason: 'C’est plus juste.', actor })
  const [newest] = await listChangesOf(actor.id)
  if (!newest) throw new Error('Nothing was proposed')
  return newest.change
}
