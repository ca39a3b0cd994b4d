import type { GuideKind } from 'db/schema/words'
import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'
import { LEVELS, STRUCTURE_TYPES } from '~/features/guide/words'
import type { Box } from '~/lib/pdf/boxes.server'
import type { PrintedGuide } from './find.server'
import {
  archiveItem,
  articleItem,
  misconceptionItem,
  portraitItem,
  resourceItem,
  structureGroup,
  trainingItem,
  useItem,
  type Writing,
} from './items.server'

/** A chapter in two columns. `name` is its place in the document; `pages` are those it tells. */
export type Chapter = {
  name: string
  title: string
  about?: string
  pages: PublishedPage[]
  boxes(writing: Writing): Box[]
}

/** What stands before the job sheets. */
export function firstChapters(guide: PrintedGuide): Chapter[] {
  return guide.readFirst.map(articleChapter)
}

/** What stands after them; a chapter without pages is left out. */
export function lastChapters(guide: PrintedGuide): Chapter[] {
  const byLevel = Object.keys(LEVELS)
  return [
    chapter(
      'formations',
      'Se former',
      trainingItem,
      inOrder(guide.training, ({ level }) => (level ? byLevel.indexOf(level) : byLevel.length)),
      'Du niveau le plus bas au plus haut, puis celles dont le niveau est à demander.',
    ),
    chapter(
      'idees-recues',
      'Vrai ou faux\u00a0?',
      misconceptionItem,
      guide.misconception,
      'Ce que l’on entend sur les métiers du numérique.',
    ),
    chapter(
      'usages',
      'Le numérique de tous les jours',
      useItem,
      guide.use,
      'Derrière chaque usage, il y a des métiers.',
    ),
    chapter(
      'ressources',
      'Apprendre par soi-même',
      resourceItem,
      guide.resource,
      'Des sites pour essayer, à son rythme.',
    ),
    structuresChapter(guide),
    ...guide.article.map(articleChapter),
    chapter('portraits', 'Portraits', portraitItem, guide.portrait),
    chapter('archives', 'Les éditions du guide', archiveItem, guide.archive),
  ].filter(({ pages }) => pages.length > 0)
}

function structuresChapter(guide: PrintedGuide): Chapter {
  const byType = Object.keys(STRUCTURE_TYPES)
  const pages = inOrder(guide.structure, ({ type }) => byType.indexOf(type))
  return {
    name: 'structures',
    title: 'Qui peut vous aider',
    about: 'Près de chez vous, des personnes vous conseillent.',
    pages,
    boxes: writing =>
      [...Map.groupBy(pages, ({ content }) => content.type).values()].flatMap(group => structureGroup(writing, group)),
  }
}

function articleChapter(page: PublishedPage<'article'>): Chapter {
  return { name: pageAddress(page), title: page.title, pages: [page], boxes: writing => articleItem(writing, page) }
}

function chapter<Kind extends GuideKind>(
  name: string,
  title: string,
  item: (writing: Writing, page: PublishedPage<Kind>) => Box[],
  pages: PublishedPage<Kind>[],
  about?: string,
): Chapter {
  return {
    name,
    title,
    about,
    pages: pages as PublishedPage[],
    boxes: writing => pages.flatMap(page => item(writing, page)),
  }
}

function inOrder<Kind extends GuideKind>(
  pages: PublishedPage<Kind>[],
  rank: (content: PublishedPage<Kind>['content']) => number,
): PublishedPage<Kind>[] {
  return [...pages].sort((one, other) => rank(one.content) - rank(other.content))
}
