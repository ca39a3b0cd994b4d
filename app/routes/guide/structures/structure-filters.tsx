import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { STRUCTURE_TYPES, type StructureType } from '~/features/guide/words'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'

type Point = { slug: string; name: string; city: string; isCity: boolean }
type Props = { points: Point[]; types: StructureType[]; start: string | undefined; type: StructureType | undefined }

/** A place by the name people give it, and what one looks for; the answer begins at the list. */
export function StructureFilters({ points, types, start, type }: Props) {
  const { t } = useTranslation('structures')
  const districts = Map.groupBy(
    points.filter(point => !point.isCity),
    ({ city }) => city,
  )
  return (
    <Form
      action="/guide/structures#lieux"
      role="search"
      aria-label={t('filters')}
      className={`no-print grid items-end gap-3 rounded-brick bg-soft-pastel p-4 ${types.length > 1 ? 'sm:grid-cols-[1fr_1fr_auto]' : 'sm:grid-cols-[1fr_auto]'}`}
    >
      <SelectField id="pres" name="pres" label={t('near')} defaultValue={start}>
        <option value="">{t('everywhere')}</option>
        {[...districts].map(([city, group]) => (
          <Group key={city} label={t('districts', { city })} points={group} />
        ))}
        <Group label={t('cities')} points={points.filter(point => point.isCity)} />
      </SelectField>
      {types.length > 1 && (
        <SelectField id="type" name="type" label={t('type')} defaultValue={type}>
          <option value="">{t('everyType')}</option>
          {types.map(key => (
            <option key={key} value={key} lang="fr">
              {STRUCTURE_TYPES[key]}
            </option>
          ))}
        </SelectField>
      )}
      <Button>{t('submit')}</Button>
    </Form>
  )
}

function Group({ label, points }: { label: string; points: Point[] }) {
  return (
    <optgroup label={label}>
      {points.map(({ slug, name }) => (
        <option key={slug} value={slug} lang="fr">
          {name}
        </option>
      ))}
    </optgroup>
  )
}
