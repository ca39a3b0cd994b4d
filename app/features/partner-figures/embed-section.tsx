import { useTranslation } from 'react-i18next'
import { TextAreaField } from '~/ui/field'
import type { EmbedCode } from './embed.server'

/** The lines to copy that show an edition's figures on another site. */
export function EmbedSection({ code }: { code: EmbedCode }) {
  const { t } = useTranslation('partner')
  const ways = [
    { key: 'frame', lines: code.frame, path: code.framePath, see: t('embed.see') },
    { key: 'picture', lines: code.picture, path: code.picturePath, see: t('embed.seePicture') },
  ] as const
  return (
    <section aria-labelledby="embed" className="no-print grid gap-4">
      <h2 id="embed">{t('embed.title')}</h2>
      <p>{t('embed.text')}</p>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {ways.map(({ key, lines, path, see }) => (
          <div key={key} className="grid content-start gap-2">
            <TextAreaField
              id={`embed-${key}`}
              label={t(`embed.${key}`)}
              rows={4}
              readOnly
              value={lines}
              spellCheck={false}
            />
            <p>
              <a href={path} className="inline-flex min-h-touch items-center">
                {see}
              </a>
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
