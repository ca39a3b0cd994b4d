import { useTranslation } from 'react-i18next'

/** An edition without any activity: not announced yet, or held before this site. */
export function EmptyProgramme({ isOver }: { isOver: boolean }) {
  const { t } = useTranslation('edition')
  const words = isOver ? 'past' : 'coming'
  return (
    <div className="grid gap-2 rounded-brick border-2 border-line bg-white p-5">
      <h2>{t(`programme.${words}.title`)}</h2>
      <p>{t(`programme.${words}.text`)}</p>
    </div>
  )
}
