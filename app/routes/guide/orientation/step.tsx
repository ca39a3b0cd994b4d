import { useTranslation } from 'react-i18next'

/** How far one is: words, and a row of bricks laid. */
export function Step({ number, total }: { number: number; total: number }) {
  const { t } = useTranslation('orientation')
  return (
    <div className="grid gap-2">
      <p className="font-bold text-brick">{t('step', { number, total })}</p>
      <div aria-hidden="true" className="flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={String(index)}
            className={`h-3 flex-1 rounded-brick border-2 border-brick ${index < number ? 'bg-brick' : ''}`}
          />
        ))}
      </div>
    </div>
  )
}
