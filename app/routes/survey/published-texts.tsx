import { useTranslation } from 'react-i18next'
import { WrittenText } from './written-text'

/** What people wrote of the edition and organisers published; nothing when there is none. */
export function PublishedTexts({ texts }: { texts: string[] }) {
  const { t } = useTranslation('survey')
  if (texts.length === 0) return null
  return (
    <section aria-labelledby="texts" className="grid gap-4">
      <h2 id="texts">{t('texts')}</h2>
      <p className="text-base text-stone">{t('textsNote')}</p>
      <ul className="grid gap-4">
        {texts.map(text => (
          <li key={text}>
            <WrittenText text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
