import { config } from '~/lib/config.server'

const PRIVATE_PATHS = [
  '/billet/',
  '/t/',
  '/appel/',
  '/propositions/',
  '/partenaires/',
  '/connexion',
  '/organisation',
  '/api/',
]

export function loader() {
  const lines = [
    'User-agent: *',
    ...PRIVATE_PATHS.map(path => `Disallow: ${path}`),
    '',
    `Sitemap: ${config.appUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
