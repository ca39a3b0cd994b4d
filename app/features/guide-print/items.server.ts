import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'
import { COSTS, STRUCTURE_TYPES, VERDICTS } from '~/features/guide/words'
import { type Box, stack } from '~/lib/pdf/boxes.server'
import type { Pdf } from '~/lib/pdf/document.server'
import { type Leading, markdownBoxes } from '~/lib/pdf/markdown.server'
import { type Run, richText } from '~/lib/pdf/rich.server'
import { telAddress } from '~/lib/text/tel-address'
import type { PrintedGuide } from './find.server'
import { pageLinks, shownAddress } from './paper.server'
import { reviewWords, TO_CHECK, TO_CHECK_FIRST, type Told, trainingFacts } from './words'

/** How the pages of a chapter are written, and where their links lead. */
export type Writing = { pdf: Pdf; leading: Leading; guide: PrintedGuide; size: number }

/** What is said aside, in parts of the size. */
const SMALL = 0.92
/** About the width of a column, and what is never cut in it, in points. */
const [COLUMN, TALLEST] = [240, 260]

/** A training: its sentence, its facts, what is learnt. */
export function trainingItem(writing: Writing, page: PublishedPage<'training'>): Box[] {
  const { content } = page
  return [
    ...beginning(writing, page, content.description),
    facts(writing, trainingFacts(page)),
    ...labelled(writing, 'Pour qui', content.public),
    ...labelled(writing, 'Qui paie', content.funding),
    ...web(writing, content.web),
    ...toCheck(writing, page),
  ]
}

/** What is heard, whether it is true, and why. */
export function misconceptionItem(writing: Writing, page: PublishedPage<'misconception'>): Box[] {
  const { content } = page
  const verdict: Run = { text: `${VERDICTS[content.verdict]}. `, face: 'bold', ink: 'brick' }
  return together([
    titleOf(writing, page, `«\u00a0${content.statement}\u00a0»`),
    richText(writing.pdf, [verdict], { size: writing.size * 1.1 }),
    ...words(writing, content.explanation),
  ])
}

/** An everyday use, and the jobs behind it. */
export function useItem(writing: Writing, page: PublishedPage<'use'>): Box[] {
  const { content } = page
  const jobs = writing.guide.job.filter(({ slug }) => content.jobs.includes(slug))
  return [
    ...beginning(writing, page, content.description),
    ...(jobs.length > 0
      ? [
          label(writing, 'Les métiers derrière'),
          ...pageLinks(writing.pdf, jobs, { size: writing.size, leading: writing.leading }),
        ]
      : []),
  ]
}

/** A resource, with its address. */
export function resourceItem(writing: Writing, page: PublishedPage<'resource'>): Box[] {
  const { content } = page
  const price: Told[] = content.cost ? [['Prix', COSTS[content.cost]]] : []
  return together([
    titleOf(writing, page),
    sentence(writing, content.summary),
    ...words(writing, content.description),
    facts(writing, price),
    ...web(writing, content.web),
    ...toCheck(writing, page),
  ])
}

/** The structures of one type: what all of them say is said once, above them. */
export function structureGroup(writing: Writing, pages: PublishedPage<'structure'>[]): Box[] {
  const [first, ...others] = pages
  if (!first || others.length === 0) return pages.flatMap(page => structureItem(writing, page, []))
  const said = ownWords(first).filter(text => others.every(page => ownWords(page).includes(text)))
  const { type, services, public: forWhom } = first.content
  return [
    ...together([
      label(writing, STRUCTURE_TYPES[type]),
      ...(said.includes(services) ? words(writing, services) : []),
      ...(said.includes(forWhom) ? labelled(writing, 'Pour qui', forWhom) : []),
      ...(said.includes(TO_CHECK_FIRST) ? toCheck(writing, first) : []),
    ]),
    ...pages.flatMap(page => structureItem(writing, page, said)),
  ]
}

/** What structures of one type often have in common. */
function ownWords({ content, reviewedOn }: PublishedPage<'structure'>): (string | null)[] {
  return [STRUCTURE_TYPES[content.type], content.services, content.public, reviewedOn ? null : TO_CHECK_FIRST]
}

/** A structure in one piece, without what was said above: where, when, how to come. */
function structureItem(writing: Writing, page: PublishedPage<'structure'>, said: readonly (string | null)[]): Box[] {
  const { content } = page
  const type = STRUCTURE_TYPES[content.type]
  const own = (text: string | null) => (said.includes(text) ? null : text)
  const { address, postcode, city, phone, email } = content
  const where = [address, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const line = (runs: Run[]) => richText(writing.pdf, runs, { size: writing.size })
  return together([
    titleOf(writing, page),
    ...(own(type) ? [line([{ text: type, face: 'text', ink: 'stone' }])] : []),
    line([{ text: where, face: 'text' }]),
    ...(phone ? [line([{ text: phone, face: 'bold', to: telAddress(phone) }])] : []),
    ...(email ? [line([{ text: email, face: 'text', to: `mailto:${email}` }])] : []),
    ...web(writing, content.web),
    ...labelled(writing, 'Horaires', content.hours),
    ...labelled(writing, 'Comment venir', content.access),
    ...words(writing, own(content.services)),
    ...labelled(writing, 'Pour qui', own(content.public)),
    ...(own(TO_CHECK_FIRST) ? toCheck(writing, page) : []),
  ])
}

/** A portrait, told once its person has agreed. */
export function portraitItem(writing: Writing, page: PublishedPage<'portrait'>): Box[] {
  return beginning(writing, page, page.content.story)
}

/** A text of its own, under the title of its chapter. */
export function articleItem(writing: Writing, { content, reviewedOn }: PublishedPage<'article'>): Box[] {
  return [
    sentence(writing, content.summary),
    ...words(writing, content.text),
    small(
      writing,
      [content.sources.length > 0 && `Sources\u00a0: ${content.sources.join(' ; ')}.`, reviewWords(reviewedOn)]
        .filter(Boolean)
        .join(' '),
    ),
  ]
}

/** What is known of a former edition of the guide. */
export function archiveItem(writing: Writing, page: PublishedPage<'archive'>): Box[] {
  return beginning(writing, page, page.content.text)
}

/** A title, the sentence under it and the first paragraph, never parted where they are short; then what follows of the text. */
function beginning(
  writing: Writing,
  page: PublishedPage & { content: { summary: string } },
  text: string | null,
): Box[] {
  const [first, ...others] = words(writing, text)
  const head = [titleOf(writing, page), sentence(writing, page.content.summary)]
  return [...together(first ? [...head, first] : head), ...others]
}

/** In one piece where it is short: what belongs together stays in one column. */
function together(boxes: Box[]): Box[] {
  const whole = stack(boxes, 3)
  return whole.height(COLUMN) < TALLEST ? [whole] : boxes
}

/** Links to the page lead here. */
function titleOf({ pdf, size }: Writing, page: PublishedPage, title = page.title): Box {
  const words = richText(pdf, [{ text: title, face: 'heading' }], { size: size * 1.2, tag: 'H3' })
  const air = size
  return {
    isTitle: true,
    height: width => words.height(width) + air,
    draw({ x, y, width }, parent) {
      pdf.doc.addNamedDestination(pageAddress(page), 'XYZ', 0, y, null)
      words.draw({ x, y: y + air, width }, parent)
    },
  }
}

function sentence({ pdf, size }: Writing, text: string): Box {
  return richText(pdf, [{ text, face: 'bold' }], { size })
}

function words({ pdf, leading, size }: Writing, markdown: string | null): Box[] {
  return markdown ? markdownBoxes(pdf, markdown, { size, leading }) : []
}

function label({ pdf, size }: Writing, text: string): Box {
  return {
    ...richText(pdf, [{ text: `${text}\u00a0:`, face: 'bold', ink: 'stone' }], { size: size * SMALL }),
    isTitle: true,
  }
}

function labelled(writing: Writing, title: string, markdown: string | null): Box[] {
  return markdown ? [label(writing, title), ...words(writing, markdown)] : []
}

function facts({ pdf, size }: Writing, told: Told[]): Box {
  return stack(
    told.map(([label, text]) =>
      richText(
        pdf,
        [
          { text: `${label}\u00a0: `, face: 'text', ink: 'stone' },
          { text, face: 'text' },
        ],
        { size },
      ),
    ),
  )
}

function web({ pdf, size }: Writing, address: string | null): Box[] {
  return address ? [richText(pdf, [{ text: shownAddress(address), face: 'text', to: address }], { size })] : []
}

function toCheck(writing: Writing, { kind, reviewedOn }: PublishedPage): Box[] {
  return reviewedOn ? [] : [small(writing, kind === 'structure' ? TO_CHECK_FIRST : TO_CHECK)]
}

function small({ pdf, size }: Writing, text: string): Box {
  return richText(pdf, [{ text, face: 'text', ink: 'stone', isOblique: true }], { size: size * SMALL })
}
