import type { Edition } from 'db/schema/editions'
import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import { config } from '~/lib/config.server'
import { escapeXml } from '~/lib/xml'

const FRAME = { width: 640, height: 520 }

export type EmbedCode = { frame: string; picture: string; framePath: string; picturePath: string }

/** The HTML that shows an edition's figures on somebody else's site: a frame, or a picture that leads to the whole page. */
export function embedCode(
  { slug, name, year }: Pick<Edition, 'slug' | 'name' | 'year'>,
  t: TFunction<'partner'>,
  language: Language,
): EmbedCode {
  const page = `/editions/${slug}`
  const [framePath, picturePath] = ['integration', 'chiffres.svg'].map(part => `${page}/${part}?lang=${language}`) as [
    string,
    string,
  ]
  const title = escapeXml(t('embed.figuresOf', { name, year }))
  return {
    framePath,
    picturePath,
    frame: `<iframe src="${config.appUrl}${framePath}" title="${title}" width="100%" height="${FRAME.height}" loading="lazy" style="border:0;max-width:${FRAME.width}px"></iframe>`,
    picture: `<a href="${config.appUrl}${page}/statistiques"><img src="${config.appUrl}${picturePath}" alt="${title}" width="${FRAME.width}" style="max-width:100%;height:auto"></a>`,
  }
}
