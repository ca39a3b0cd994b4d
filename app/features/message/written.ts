import { toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A letter in HTML, and in plain text made from the same source. */
export function written(body: ReactElement): { html: string; text: string } {
  const html = `<!doctype html>${renderToStaticMarkup(body)}`
  return { html, text: toPlainText(html) }
}

/** What is left of a letter that nobody may read any more: it may have held a way in. */
export const NO_CONTENT = { html: '', text: '', calendar: null }
