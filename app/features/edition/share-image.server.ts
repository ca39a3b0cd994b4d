import { readFileSync } from 'node:fs'
import { ordinal } from '~/lib/numbers'
import { drawPng, widthOf } from '~/lib/picture.server'
import { escapeXml } from '~/lib/xml'

type Poster = { number: number; name: string; lines: string[] }

const WIDTH = 1200
const HEIGHT = 630
const INK = '#1E1B3A'
const PAPER = '#FFFAF2'
const SUN = '#FFC847'
const WALL = 'public/brick-wall.svg'

/** The edition's poster as a PNG of 1200 × 630, the size that shared links show. */
export function drawShareImage(poster: Poster): Buffer {
  return drawPng(frame(posterContent(poster)))
}

function posterContent({ number, name, lines }: Poster): string {
  const tag = `<text x="84" y="234" font-size="32">${escapeXml(`${ordinal(number, 'fr')} édition · ${name}`)}</text>`
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
    ${wall()}
    <rect x="64" y="196" width="${widthOf(frame(tag)) + 40}" height="54" rx="4" fill="${SUN}"/>
    ${tag}
    <text x="60" y="338" font-size="84" letter-spacing="-1.5">Le Numérique</text>
    <text x="60" y="424" font-size="84" letter-spacing="-1.5">Prend Ses Quartiers</text>
    ${lines.map((line, index) => `<text x="64" y="${498 + index * 48}" font-size="36">${escapeXml(line)}</text>`).join('')}`
}

function frame(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Bricolage Grotesque" font-weight="700" fill="${INK}">${content}</svg>`
}

/** The site's own wall of bricks, one and a half times as large, across the top. */
function wall(): string {
  const svg = readFileSync(WALL, 'utf8')
  return `<g transform="scale(1.5)">${svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))}</g>`
}
