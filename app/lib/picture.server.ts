import { Resvg } from '@resvg/resvg-js'

// Resvg loads no style sheet: the site's own font is given to it as a file.
const OPTIONS = {
  font: {
    fontFiles: ['public/fonts/bricolage-grotesque.ttf'],
    loadSystemFonts: false,
    defaultFontFamily: 'Bricolage Grotesque',
  },
}

/** An SVG text as a PNG, in its own size. */
export function drawPng(svg: string): Buffer {
  return new Resvg(svg, OPTIONS).render().asPng()
}

/** The width of what an SVG text draws, in its own units. */
export function widthOf(svg: string): number {
  return new Resvg(svg, OPTIONS).getBBox()?.width ?? 0
}
