import type { GuideKind } from 'db/schema/words'

/** Where the pages of a kind stand: `/guide/metiers/…`; also the name of the chapter in addresses. */
export const CHAPTERS: Record<GuideKind, string> = {
  job: 'metiers',
  training: 'formations',
  misconception: 'idees-recues',
  use: 'usages',
  resource: 'ressources',
  structure: 'structures',
  portrait: 'portraits',
  article: 'dossiers',
  archive: 'archives',
}

export const KIND_WORDS: Record<GuideKind, string> = {
  job: 'Fiche métier',
  training: 'Formation',
  misconception: 'Idée reçue',
  use: 'Usage du quotidien',
  resource: 'Ressource',
  structure: 'Structure d’orientation',
  portrait: 'Portrait',
  article: 'Dossier',
  archive: 'Édition du guide',
}

/** The kind whose chapter bears that name in addresses. */
export function kindOfChapter(chapter: string | undefined): GuideKind | undefined {
  return (Object.keys(CHAPTERS) as GuideKind[]).find(kind => CHAPTERS[kind] === chapter)
}

/** `/guide/metiers/technicienne-reseaux`: stable, whatever the title becomes. */
export function pageAddress({ kind, slug }: { kind: GuideKind; slug: string }): string {
  return `/guide/${CHAPTERS[kind]}/${slug}`
}
