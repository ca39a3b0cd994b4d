import { db } from 'db/client.server'
import { linkChecks } from 'db/schema/guide-uses'
import { expect, test } from 'vitest'
import { listDraftsOf } from '~/features/guide/queries.server'
import { listRomeTitles } from '~/features/rome/titles.server'
import * as confirmation from '~/routes/guide-desk/imports/confirmation'
import * as forgetting from '~/routes/guide-desk/imports/forgetting'
import * as list from '~/routes/guide-desk/imports/list'
import * as rome from '~/routes/guide-desk/imports/rome'
import * as structures from '~/routes/guide-desk/imports/structures'
import * as links from '~/routes/guide-desk/links/report'
import { aGuidePage } from '../../factories/guide'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call } from '../../support/call'
import { renderPage } from '../../support/render-page'

const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')

function aFile(text: string): FormData {
  const form = new FormData()
  form.append('file', new File([text], 'fichier.csv'))
  return form
}

test('a file of codes is read, shown, and confirmed by its stamp', async () => {
  const cookie = await aSignedInMember()
  await aGuidePage('job', { rome: 'M1855' })
  const sent = (text: string) => rome.action(call('/', { cookie, form: aFile(text) }))
  expect(await locationOf(sent('code_rome,libelle_rome\nM1855,Développeur\nX,Rien'))).toBe(
    '/organisation/guide/imports/rome',
  )
  const { waiting } = await rome.loader(call('/', { cookie }))
  const shown = await renderPage(rome.default, await rome.loader(call('/', { cookie })))
  for (const words of ['Développeur', 'Importer ces codes', 'Une ligne ne peut pas être reprise']) {
    expect(shown).toContain(words)
  }
  const params = { subject: 'rome' }
  const confirm = (stamp: string) => confirmation.action(call('/', { cookie, params, form: { stamp } }))
  expect(await locationOf(confirm('x'))).toBe('/organisation/guide/imports/rome?autre')
  expect(await locationOf(confirm(waiting?.stamp ?? ''))).toBe('/organisation/guide/imports?fait=importe')
  expect(await locationOf(confirm(waiting?.stamp ?? ''))).toBe('/organisation/guide/imports?fait=rien')
  expect((await listRomeTitles(['M1855'])).get('M1855')).toBe('Développeur')

  await sent('[["A1101","Conducteur"]]')
  expect(await renderPage(rome.default, await rome.loader(call('/', { cookie })))).toContain(
    'Des fiches nomment un code qui disparaît',
  )
  expect(await locationOf(forgetting.action(call('/', { cookie, params, form: {} })))).toBe(
    '/organisation/guide/imports?fait=oublie',
  )
})

test('a file of structures is read, shown, and confirmed by its stamp', async () => {
  const cookie = await aSignedInMember()
  const text = 'id,nom,commune,code_postal\na1,Espace Pix,Toulouse,31100\np1,Paris,Paris,75001'
  const location = await locationOf(structures.action(call('/', { cookie, form: aFile(text) })))
  expect(location).toBe('/organisation/guide/imports/structures')
  const answer = await structures.loader(call('/', { cookie }))
  const shown = await renderPage(structures.default, answer)
  for (const words of ['Espace Pix', 'Nouvelle', 'laissées de côté\u00a0: 1.']) expect(shown).toContain(words)
  const sent = { cookie, params: { subject: 'structures' }, form: { stamp: answer.waiting?.stamp ?? '' } }
  expect(await locationOf(confirmation.action(call('/', sent)))).toContain('fait=importe')
  expect(await listDraftsOf('structure')).toHaveLength(1)
  expect(await renderPage(list.default, await list.loader(call('/?fait=importe', { cookie })))).toContain(
    'L’import est fait.',
  )
})

test('without a readable file, the sentence stands beside the field', async () => {
  const cookie = await aSignedInMember()
  for (const [route, form, said] of [
    [rome, {}, 'Choisissez un fichier.'],
    [rome, aFile('a,b'), 'Ce fichier n’a pas les colonnes code_rome et libelle_rome.'],
    [structures, new FormData(), 'Choisissez un fichier.'],
    [rome, aFile('\uFEFF {"a":1}'), 'Ce fichier JSON n’est pas une liste de codes et de titres.'],
    [structures, aFile('a,b'), expect.stringMatching(/^Ce fichier n’a pas les colonnes attendues/)],
    [structures, aFile('{"a":1}'), 'Ce fichier JSON n’est pas une liste de structures.'],
  ] as const) {
    expect(await route.action(call('/', { cookie, form }))).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { file: [said] } } },
    })
  }
})

test('the report of links names the pages, and says that nothing was checked yet', async () => {
  const cookie = await aSignedInMember()
  await aGuidePage('resource', { title: 'Pix', web: 'https://exemple.fr/pix' })
  const shown = await renderPage(links.default, await links.loader(call('/', { cookie })))
  for (const words of ['https://exemple.fr/pix', 'pas encore vérifié', 'Pix', 'Vérifier maintenant']) {
    expect(shown).toContain(words)
  }
})

test('the report of links says why each does not answer, and accuses no site when none does', async () => {
  const cookie = await aSignedInMember()
  const report = async () => {
    const shown = await links.loader(call('/', { cookie }))
    return [await renderPage(links.default, shown), shown.links.map(({ isLost, reason }) => [isLost, reason])] as const
  }
  const checked = (path: string, answer: object) =>
    db.insert(linkChecks).values({ url: `https://exemple.fr/${path}`, checkedAt: new Date(), ...answer })
  await aGuidePage('article', {
    text: 'https://exemple.fr/a https://exemple.fr/b https://exemple.fr/c'.replace(/\S+/g, '<$&>'),
  })
  await checked('a', { fault: 'too-long', answeredAt: new Date() })
  await checked('b', { fault: 'unknown-name' })
  const cutOff = await report()
  expect(cutOff[0]).toContain('la connexion du serveur est peut-être coupée')
  expect(cutOff[1]).toEqual([
    [false, 'trop long à répondre'],
    [false, 'nom de site inconnu'],
    [false, undefined],
  ])
  await checked('c', { status: 404 })
  const others = await report()
  expect(others[0]).not.toContain('coupée')
  expect(others[0].match(/ne répond (pas|plus)</g)).toEqual(['ne répond plus<', 'ne répond pas<', 'ne répond pas<'])
  expect(others[1][2]).toEqual([false, 'page introuvable'])
})
