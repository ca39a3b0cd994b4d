import type { MetaDescriptor } from '@remix-run/node'
import { LANGUAGES, type Language } from 'db/schema/words'

const SITE = 'Le Numérique Prend Ses Quartiers'
const SHARE_IMAGE = { width: '1200', height: '630' }

type PageHead = {
  title: string
  description: string
  /** The page's own address, whole, without `lang`. */
  url: string
  language: Language
  image?: { url: string; alt: string }
}

/** What search engines and shared links read: title, description, languages, Open Graph. */
export function pageMeta({ title, description, url, language, image }: PageHead): MetaDescriptor[] {
  return [
    { title: title.includes(SITE) ? title : `${title} · ${SITE}` },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: url },
    ...LANGUAGES.map(hrefLang => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang,
      href: `${url}?lang=${hrefLang}`,
    })),
    { property: 'og:site_name', content: SITE },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: language === 'fr' ? 'fr_FR' : 'en_GB' },
    ...(image ? imageMeta(image) : []),
  ]
}

function imageMeta({ url, alt }: { url: string; alt: string }): MetaDescriptor[] {
  return [
    { property: 'og:image', content: url },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: SHARE_IMAGE.width },
    { property: 'og:image:height', content: SHARE_IMAGE.height },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}
