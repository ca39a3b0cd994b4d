import type { Figure } from '~/features/figures/summary'
import { escapeXml } from '~/lib/xml'

type Said = { title: string; credit: string; figures: { number: string; text: string; isKnown: boolean }[] }

const [WIDTH, HEIGHT] = [480, 420]
const MARGIN = 24
const HEADING = "'Bricolage Grotesque',system-ui,sans-serif"
const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
const [INK, PAPER, BRICK, STONE, HOLLOW] = ['#1e1b3a', '#fffaf2', '#b5452f', '#5b5670', '#f6ddd3']
const COLUMN = (WIDTH - 3 * MARGIN) / 2
/** Characters of a line: about half an em each. */
const LABEL = 21
const TITLE = 30

/** The figures that sum an edition up, as a picture for any page: its words are those of the page, its fonts the reader's. */
export function figuresPicture({ title, credit, figures }: Said): string {
  const lines = wrapped(title, TITLE)
  const top = 74 + lines.length * 28
  const said = figures
    .filter(({ isKnown }) => isKnown)
    .map(({ number, text }) => `${number} ${text}`)
    .join(', ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(`${said}. ${credit}.`)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    bricks(),
    ...lines.map((line, index) => words(line, MARGIN, 76 + index * 28, { size: 24, weight: 760, family: HEADING })),
    ...figures.map((figure, index) =>
      figureAt(figure, MARGIN + (index % 2) * (COLUMN + MARGIN), top + Math.floor(index / 2) * 124),
    ),
    words(credit, MARGIN, HEIGHT - 18, { size: 15, fill: STONE }),
    '</svg>',
  ].join('')
}

/** The figures as the picture says them. */
export function saidFigures(
  figures: readonly Figure[],
  said: (figure: Figure) => { number: string; text: string },
): Said['figures'] {
  return figures.map(figure => ({ ...said(figure), isKnown: figure.value !== undefined }))
}

function figureAt({ number, text, isKnown }: Said['figures'][number], x: number, y: number): string {
  return [
    `<rect x="${x}" y="${y}" width="${COLUMN}" height="6" fill="${BRICK}"/>`,
    words(number, x, y + 56, { size: isKnown ? 48 : 24, weight: 760, family: HEADING, fill: isKnown ? INK : STONE }),
    ...wrapped(text, LABEL).map((line, index) => words(line, x, y + 82 + index * 22, { size: 18 })),
  ].join('')
}

/** Two rows of offset bricks along the top. */
function bricks(): string {
  const drawn = [0, 1].flatMap(row =>
    Array.from({ length: 13 }, (_, index) => {
      const fill = (index * 7 + row * 3) % 5 === 0 ? HOLLOW : BRICK
      return `<rect x="${index * 42 - row * 21 - 10}" y="${row * 18}" width="38" height="14" fill="${fill}"/>`
    }),
  )
  return drawn.join('')
}

type Look = { size: number; weight?: number; family?: string; fill?: string }

function words(text: string, x: number, y: number, { size, weight = 400, family = SANS, fill = INK }: Look): string {
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`
}

/** Lines of so many characters at most, a longer word alone on its own. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
