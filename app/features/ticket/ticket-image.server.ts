import { drawPng } from '~/lib/picture.server'
import { drawQr } from '~/lib/qr'
import { escapeXml } from '~/lib/xml'
import { groupShortCode } from './short-code'

const WIDTH = 720
const HEIGHT = 1080
/** Pixels for one module: whole, so that every edge is sharp. */
const MODULE = 13
/** The same in a letter, shown half as large on a phone. */
const LETTER_MODULE = 8
const QR_TOP = 300
const BRICKS = ['#B5452F', '#C9604A', '#B5452F', '#1F4F86', '#B5452F', '#D98B78', '#B5452F', '#FFC847', '#C9604A']

type Parts = { address: string; shortCode: string; title: string; lines: string[]; hint: string }

/** The ticket as a PNG to keep in a phone's pictures: what, when and where, the QR, the short code. No name on it. */
export function drawTicketImage({ address, shortCode, title, lines, hint }: Parts): Buffer {
  const { side, path } = drawQr(address)
  const corner = Math.floor((WIDTH - side * MODULE) / 2)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Bricolage Grotesque" fill="#1E1B3A" text-anchor="middle">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
    ${bricks()}
    ${line(title, 122, 48)}
    ${lines.map((text, index) => line(text, 178 + index * 42, 30)).join('')}
    <g transform="translate(${corner} ${QR_TOP}) scale(${MODULE})">
      <path d="${path}" fill="#000"/>
    </g>
    ${line(groupShortCode(shortCode), 1000, 72)}
    ${line(hint, 1050, 28)}
  </svg>`
  return drawPng(svg)
}

/** The QR alone, on white with its quiet zone, as a PNG to be shown in a letter. */
export function drawTicketQr(address: string): Buffer {
  const { side, path } = drawQr(address)
  const width = side * LETTER_MODULE
  return drawPng(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${side} ${side}">
    <rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`)
}

/** A text on one line, made smaller when it is long. */
function line(text: string, y: number, size: number): string {
  const fitting = Math.min(size, (WIDTH - 60) / (text.length * 0.52))
  return `<text x="${WIDTH / 2}" y="${y}" font-size="${fitting.toFixed(1)}">${escapeXml(text)}</text>`
}

function bricks(): string {
  return BRICKS.map(
    (colour, index) => `<rect x="${index * 82 - 10}" y="0" width="76" height="34" fill="${colour}"/>`,
  ).join('')
}
