import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'

type Parts = { title: string; edition: { number: number; name: string } }

export function StandHeading({ title, edition }: Parts) {
  const { t } = useTranslation('passport')
  return (
    <header className="grid gap-2">
      <p>
        <EditionTag edition={edition} />
      </p>
      <h1 className="text-3xl sm:text-4xl">
        <span className="block text-xl text-brick">{t('stand')}</span>
        {title}
      </h1>
    </header>
  )
}
