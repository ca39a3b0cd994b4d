import { db } from 'db/client.server'
import { seed } from 'db/seed/seed.server'
import { expect, test } from 'vitest'
import { listRomeTitles } from '~/features/rome/titles.server'
import { writeRomeCodes } from '~/features/rome/write.server'

test('the sheets of the first guide know the official title of their job', async () => {
  await seed(new Date('2026-11-20T09:00:00Z'), { demo: false, adminEmail: undefined })

  expect(await listRomeTitles(['M1866', 'A1101'])).toEqual(new Map([['M1866', 'Pentesteur / Pentesteuse']]))
})

test('a code already known keeps its title', async () => {
  await writeRomeCodes([['M1855', 'Développeur / Développeuse web']], db)
  await writeRomeCodes([['M1855', 'Autre titre']], db)
  await writeRomeCodes([], db)

  expect((await listRomeTitles(['M1855'])).get('M1855')).toBe('Développeur / Développeuse web')
})
