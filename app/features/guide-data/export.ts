import { openFieldsOf } from '~/features/guide/fields'
import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'

const LICENCE = { name: 'Licence Ouverte 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }
const COLUMNS = ['id', 'type', 'adresse', 'titre', 'relu_le', 'champ', 'rang', 'valeur', 'libelle']

/** What `/guide.json` answers. `home` is the address of the site. */
export function guideJson(pages: readonly PublishedPage[], home: string) {
  return {
    licence: LICENCE,
    language: 'fr',
    pages: pages.map(page => ({
      id: page.id,
      kind: page.kind,
      slug: page.slug,
      url: home + pageAddress(page),
      title: page.title,
      reviewedOn: page.reviewedOn,
      publishedAt: page.publishedAt?.toISOString() ?? null,
      content: Object.fromEntries(openFieldsOf(page.kind).map(([name]) => [name, contentValue(page, name)])),
    })),
  }
}

/** The lines of `/guide.csv`: one for each value of each field of each page, after the header. */
export function guideRows(pages: readonly PublishedPage[], home: string): (string | number | null)[][] {
  const lines = pages.flatMap(page =>
    openFieldsOf(page.kind).flatMap(([name, field]) =>
      [contentValue(page, name) ?? []].flat().map((value, index) => {
        const words = 'words' in field ? (field.words[String(value)] ?? null) : null
        return [
          page.id,
          page.kind,
          home + pageAddress(page),
          page.title,
          page.reviewedOn,
          name,
          index + 1,
          value,
          words,
        ]
      }),
    ),
  )
  return [COLUMNS, ...lines]
}

function contentValue({ content }: PublishedPage, name: string): string | number | string[] | null {
  return (content as Record<string, string | number | string[] | null>)[name] ?? null
}
