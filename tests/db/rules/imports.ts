import { db } from 'db/client.server'
import { imports } from 'db/schema/imports'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

export const RULES: Rule[] = [
  [
    'imports_subject',
    'a file is imported as something known',
    async () =>
      db
        .insert(imports)
        .values({ editionId: (await anEdition()).id, subject: 'x' as never, fileName: 'a.csv', lines: [] }),
  ],
  [
    'registrations_import_once',
    'a line of a file brings one registration to an edition',
    async () => {
      const edition = await anEdition()
      for (const firstName of ['Samira', 'Léo']) await aRegistration({ edition, firstName, importKey: 'same' })
    },
  ],
]
