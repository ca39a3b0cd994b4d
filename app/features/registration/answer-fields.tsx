import type { District } from 'db/schema/neighbourhoods'
import { FIRST_VISIT_ANSWERS, GENDERS, QPV_ANSWERS, SITUATIONS } from 'db/schema/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RadioField, SelectField, TextAreaField, TextField } from '~/ui/field'
import type { FieldErrors, FieldValues } from './refused-form'

type Fields = { values: FieldValues; errors: FieldErrors }

/** First name and contact. */
export function PersonFields(fields: Fields) {
  const { t } = useTranslation('registration')
  return (
    <Section title={t('sections.you')}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <OptionalText {...fields} name="firstName" autoComplete="given-name" />
        <OptionalText {...fields} name="lastName" autoComplete="family-name" />
        <OptionalText {...fields} name="email" type="email" autoComplete="email" />
        <OptionalText {...fields} name="phone" type="tel" autoComplete="tel" />
      </div>
      <p className="text-base text-stone">{t('onePerPerson')}</p>
    </Section>
  )
}

type HomeParts = {
  districts: District[]
  /** The priority neighbourhood that is noted without a district. */
  neighbourhood?: string
}

/** The questions that are counted, each with why it is asked and a way not to answer. */
export function StatisticsFields({ districts, neighbourhood, ...fields }: Fields & HomeParts) {
  const { t } = useTranslation('registration')
  return (
    <Section title={t('sections.statistics')} why={t('sections.statisticsWhy')}>
      <p>
        <a href="#last-questions" className="inline-flex min-h-touch items-center">
          {t('skipStatistics')}
        </a>
      </p>
      <OptionalText {...fields} name="birthYear" inputMode="numeric" autoComplete="bday-year" />
      <Choices {...fields} name="gender" words={GENDERS} wordOf={word => t(`choices.gender.${word}`)} />
      <DistrictField {...fields} districts={districts} neighbourhood={neighbourhood} />
      <AddressField {...fields} />
      <Choices
        {...fields}
        name="qpv"
        words={[...QPV_ANSWERS, 'unknown'] as const}
        wordOf={word => t(`choices.qpv.${word}`)}
      />
      <SituationField {...fields} />
      <Choices
        {...fields}
        name="firstVisit"
        words={FIRST_VISIT_ANSWERS}
        wordOf={word => t(`choices.firstVisit.${word}`)}
      />
    </Section>
  )
}

/** What the person needs to come. */
export function NeedsField({ values, errors }: Fields) {
  const { t } = useTranslation('registration')
  return (
    <Section id="last-questions" title={t('sections.needs')}>
      <TextAreaField
        id="needs"
        name="needs"
        rows={3}
        label={<OptionalLabel>{t('fields.needs')}</OptionalLabel>}
        hint={t('fields.needsHint')}
        defaultValue={values.needs}
        errors={errors.needs}
      />
    </Section>
  )
}

type SectionParts = { id?: string; title: string; why?: string; children: ReactNode }

/** A part of the form under its own title. */
export function Section({ id, title, why, children }: SectionParts) {
  return (
    <section id={id} className="grid gap-5 border-t-4 border-brick pt-4">
      <div className="grid gap-1">
        <h2>{title}</h2>
        {why && <p className="text-stone">{why}</p>}
      </div>
      {children}
    </section>
  )
}

type TextName = 'firstName' | 'lastName' | 'email' | 'phone' | 'birthYear'

function OptionalText({
  values,
  errors,
  name,
  ...input
}: Fields & { name: TextName } & Omit<Parameters<typeof TextField>[0], 'id' | 'label' | 'errors'>) {
  const { t } = useTranslation('registration')
  return (
    <TextField
      {...input}
      id={name}
      name={name}
      label={<OptionalLabel>{t(`fields.${name}`)}</OptionalLabel>}
      hint={t(`fields.${name}Hint`)}
      defaultValue={values[name]}
      errors={errors[name]}
    />
  )
}

function OptionalLabel({ children }: { children: string }) {
  const { t } = useTranslation('registration')
  return (
    <>
      {children} <span className="font-normal text-stone">{t('optional')}</span>
    </>
  )
}

type ChoicesParts<Word extends string> = Fields & {
  name: 'gender' | 'qpv' | 'firstVisit'
  words: readonly Word[]
  wordOf: (word: Word) => string
}

function Choices<Word extends string>({ values, errors, name, words, wordOf }: ChoicesParts<Word>) {
  const { t } = useTranslation('registration')
  return (
    <RadioField
      id={name}
      name={name}
      label={t(`fields.${name}`)}
      hint={t(`fields.${name}Hint`)}
      errors={errors[name]}
      choices={[...words.map(word => ({ value: word, label: wordOf(word) })), { value: '', label: t('silence') }]}
      defaultValue={values[name] ?? ''}
    />
  )
}

/** Another way to answer: the address goes to the national geocoder and is kept nowhere. */
function AddressField({ values, errors }: Fields) {
  const { t } = useTranslation('registration')
  return (
    <TextField
      id="address"
      name="address"
      autoComplete="street-address"
      label={t('fields.address')}
      hint={t('fields.addressHint')}
      defaultValue={values.address}
      errors={errors.address}
    />
  )
}

function DistrictField({ values, errors, districts, neighbourhood }: Fields & HomeParts) {
  const { t } = useTranslation('registration')
  const cities = Map.groupBy(districts, district => district.city)
  return (
    <SelectField
      id="district"
      name="district"
      label={t('fields.district')}
      hint={
        <>
          {t('fields.districtHint')}
          {neighbourhood && (
            <strong className="block text-ink">{t('notedNeighbourhood', { name: neighbourhood })}</strong>
          )}
        </>
      }
      errors={errors.district}
      defaultValue={values.district ?? ''}
    >
      <option value="">{t('silence')}</option>
      <option value="unknown">{t('choices.unknownDistrict')}</option>
      {[...cities].map(([city, named]) => (
        <optgroup key={city} label={city}>
          {named.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}

function SituationField({ values, errors }: Fields) {
  const { t } = useTranslation('registration')
  return (
    <SelectField
      id="situation"
      name="situation"
      label={t('fields.situation')}
      hint={t('fields.situationHint')}
      errors={errors.situation}
      defaultValue={values.situation ?? ''}
    >
      <option value="">{t('silence')}</option>
      {SITUATIONS.map(word => (
        <option key={word} value={word}>
          {t(`choices.situation.${word}`)}
        </option>
      ))}
    </SelectField>
  )
}
