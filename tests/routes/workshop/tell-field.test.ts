import { expect, test } from 'vitest'
import { toldQuery, toldSentences } from '~/routes/activities/words'
import Settings, { loader } from '~/routes/workshop/settings'
import { aSignedInMember } from '../../factories/member'
import { anEditionOf } from '../../factories/outcome'
import { aRegistration } from '../../factories/registration'
import { call } from '../../support/call'
import { renderPage } from '../../support/render-page'

test('the settings promise to write to those only who want messages, under the place, and nothing is ticked', async () => {
  const edition = await anEditionOf('2099-10-24')
  await aRegistration({ edition, email: 'samira@exemple.fr' })
  await aRegistration({ edition, email: 'marc@exemple.fr', messagesStoppedAt: new Date() })
  const cookie = await aSignedInMember()
  const html = await renderPage(Settings, await loader(call('/x', { cookie, params: { edition: edition.slug } })))
  expect(html).toContain('Prévenir du changement de jour, d’heures ou de lieu')
  expect(html).toContain(
    'Cochez pour écrire à 1 personne, par e-mail ou, à défaut, par SMS. Pas aux autres\u00a0: 1 ne veut plus de messages.',
  )
  expect(html.indexOf('name="tell"')).toBeGreaterThan(html.indexOf('name="venue"'))
  expect(html.indexOf('name="tell"')).toBeLessThan(html.indexOf('name="capacity"'))
  expect(html).not.toMatch(/name="tell"[^>]*checked|checked[^>]*name="tell"/)
})

test('who stopped messages is named apart from who could be told', () => {
  const query = new URLSearchParams(toldQuery({ reached: 11, stopped: 1, unreached: 0 }))
  expect(toldSentences(query)).toEqual([
    '11 personnes sont prévenues.',
    'Une personne ne veut plus de messages\u00a0: elle lira le changement sur son billet.',
  ])
})
