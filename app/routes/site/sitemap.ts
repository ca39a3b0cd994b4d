import { LANGUAGES } from 'db/schema/words'
import { listActivityAddresses } from '~/features/activity/queries.server'
import { listEditions } from '~/features/edition/queries.server'
import { CHAPTERS, pageAddress } from '~/features/guide/kinds'
import { listPublishedAddresses } from '~/features/guide/queries.server'
import { config } from '~/lib/config.server'

const SITE_PAGES = ['/', '/editions', '/chiffres', '/impact', '/billet', '/mentions-legales', '/vos-donnees']
const GUIDE_PAGES = ['/guide', '/guide/orientation', '/guide/vrai-ou-faux', '/recherche']

export async function loader() {
  const [editions, activities, guidePages] = await Promise.all([
    listEditions(),
    listActivityAddresses(),
    listPublishedAddresses(),
  ])
  const paths = [
    ...SITE_PAGES,
    ...editions.flatMap(({ slug }) => [`/editions/${slug}`, `/editions/${slug}/programme`]),
    ...activities.map(({ edition, activity }) => `/editions/${edition}/programme/${activity}`),
    ...GUIDE_PAGES,
    ...new Set(guidePages.map(({ kind }) => `/guide/${CHAPTERS[kind]}`)),
    ...guidePages.map(pageAddress),
  ]
  return new Response(sitemap(paths), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}

/** https://www.sitemaps.org/protocol.html, each page with its languages. Paths are slugs: nothing to escape. */
function sitemap(paths: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map(entry).join('\n')}
</urlset>
`
}

function entry(path: string): string {
  const url = config.appUrl + path
  const links = LANGUAGES.map(
    language => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}?lang=${language}"/>`,
  )
  return `<url><loc>${url}</loc>${links.join('')}</url>`
}
