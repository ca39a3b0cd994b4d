import { toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A letter in HTML, and in plain text made from the same source. */
export function written(body: ReactElement): { html: string; text: string } {
  const html = `<!doctype html>${renderToStaticMarkup(body)}`
  return { html, text: toPlainText(html) }
}
