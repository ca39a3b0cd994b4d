import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursInWords } from '~/features/structure-import/hours'
import { inclusionLine, mediationLine } from '~/features/structure-import/lines'

test('opening hours are said in words', () => {
  expect(hoursInWords('Mo-Fr 09:00-12:30,14:00-18:00; Sa,Su 10:00-12:00; We off')).toBe(
    [
      '- lundi à vendredi\u00a0: 9\u00a0h à 12\u00a0h\u00a030, 14\u00a0h à 18\u00a0h',
      '- samedi, dimanche\u00a0: 10\u00a0h à 12\u00a0h',
      '- mercredi\u00a0: fermé',
    ].join('\n'),
  )
})

test('hours written any other way stay as they are', () => {
  for (const text of ['sur rendez-vous', 'Mo-Fr 9h-12h', 'PH off', 'Mo-Fr 09:00-12:00; fermé en août']) {
    expect(hoursInWords(text)).toBe(text)
  }
  fc.assert(fc.property(fc.string(), text => typeof hoursInWords(text) === 'string'))
})

test('lists of the national file are separated by bars', () => {
  const { typed } = mediationLine(2, {
    id: 'a1',
    telephone: '+33561000000|0561000001',
    courriels: 'a@exemple.fr|b@exemple.fr',
    services: 'Aide aux démarches|Prêt d’ordinateur',
    dispositif_programmes_nationaux: 'France Services|Aidants Connect',
    latitude: '43,57',
    longitude: '0',
  })
  expect(typed).toMatchObject({
    phone: '05 61 00 00 00',
    email: 'a@exemple.fr',
    services: '- Aide aux démarches\n- Prêt d’ordinateur',
    type: 'france-services',
  })
  expect(typed.latitude).toBeUndefined()
})

test('the kind of a structure is read from its network, in the former form and in the present one', () => {
  const typeOf = (raw: Record<string, unknown>) => inclusionLine(1, raw).typed.type
  expect(typeOf({ typologie: 'ML' })).toBe('mission-locale')
  expect(typeOf({ reseaux_porteurs: ['france-travail'] })).toBe('france-travail')
  expect(typeOf({ labels_nationaux: ['france-service'] })).toBe('france-services')
  expect(typeOf({ thematiques: ['numerique--acceder-a-une-connexion-internet'] })).toBe('digital-place')
  expect(typeOf({ typologie: 'ASSO', thematiques: ['mobilite'] })).toBe('other')
  expect(typeOf({ typologie: 12, thematiques: null })).toBe('other')
})
