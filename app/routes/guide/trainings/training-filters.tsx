import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { COSTS, LEVELS, TIMES } from '~/features/guide/words'
import { type TrainingFilter, WHERE } from '~/features/training/training-filter'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'

/** What the reader can and wants; the answer's address says it all and can be shared. */
export function TrainingFilters({ filter }: { filter: TrainingFilter }) {
  const { t } = useTranslation('guide')
  return (
    <Form
      action="/guide/formations"
      role="search"
      aria-label={t('trainings.filters')}
      className="no-print grid items-end gap-3 rounded-brick bg-soft-pastel p-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1.2fr_1fr_auto]"
    >
      <Choice name="niveau" label={t('trainings.level')} words={LEVELS} chosen={filter.niveau} />
      <Choice name="duree" label={t('trainings.duration')} words={TIMES} chosen={filter.duree} />
      <Choice name="prix" label={t('trainings.cost')} words={COSTS} chosen={filter.prix} />
      <SelectField id="lieu" name="lieu" label={t('trainings.place')} defaultValue={filter.lieu}>
        <option value="">{t('trainings.all')}</option>
        {WHERE.map(where => (
          <option key={where} value={where}>
            {t(`trainings.${where}`)}
          </option>
        ))}
      </SelectField>
      <Button className="col-span-full lg:col-span-1">{t('trainings.submit')}</Button>
    </Form>
  )
}

type ChoiceProps = { name: string; label: string; words: Record<string, string>; chosen: string | undefined }

function Choice({ name, label, words, chosen }: ChoiceProps) {
  const { t } = useTranslation('guide')
  return (
    <SelectField id={name} name={name} label={label} defaultValue={chosen}>
      <option value="">{t('trainings.all')}</option>
      {Object.entries(words).map(([key, word]) => (
        <option key={key} value={key} lang="fr">
          {word}
        </option>
      ))}
    </SelectField>
  )
}
