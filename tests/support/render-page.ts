import type { Language } from 'db/schema/words'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { translatorFor } from '~/lib/i18n.server'

/** The page of a route as a member reads it, from what its loader answered, and its action once sent; its layouts aside. */
export async function renderPage(
  Page: FunctionComponent,
  answer: unknown,
  sent?: unknown,
  language: Language = 'fr',
): Promise<string> {
  const routes = [{ id: 'page', path: '*', Component: Page, loader: () => answer ?? null, action: () => sent ?? null }]
  const { query, dataRoutes } = createStaticHandler(routes)
  const context = await query(
    new Request('http://localhost:3000/', sent ? { method: 'POST', body: new FormData() } : {}),
  )
  if (context instanceof Response) throw new Error('The page leads elsewhere')
  const router = createStaticRouter(dataRoutes, context)
  const page = createElement(StaticRouterProvider, { router, context, hydrate: false })
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: translatorFor(language) }, page))
}
