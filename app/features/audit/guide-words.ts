import { FIELDS, type Field } from '~/features/guide/fields'
import { decapitalise } from '~/lib/text/decapitalise'

const fields: [name: string, field: Field][] = Object.values(FIELDS).flatMap(Object.entries)

/** What the fields of the guide's pages are called; where two kinds differ, the first of them. */
export const GUIDE_KEY_WORDS: Record<string, string> = {
  ...Object.fromEntries([...fields].reverse().map(([name, { label }]) => [name, decapitalise(label)])),
  alt: 'description',
  ownerId: 'responsable',
  publishedVersion: 'version publiée',
  reviewedOn: 'relue le',
}

/** The words of their closed lists, by field. */
export const GUIDE_VALUE_WORDS: Record<string, Record<string, string>> = {}
for (const [name, field] of fields) {
  if (field.type === 'choice' || field.type === 'choices') {
    GUIDE_VALUE_WORDS[name] = { ...GUIDE_VALUE_WORDS[name], ...field.words }
  }
}
