import { expect, test } from 'vitest'
import { readSpeakers, writtenSpeakers } from '~/features/activity/speakers'

test('speakers are read one a line, with what they do after a dash', () => {
  expect(readSpeakers('Nadia B. — développeuse\r\n\n  Léo - élève – 3e \nJean-Luc')).toEqual([
    { name: 'Nadia B.', about: 'développeuse' },
    { name: 'Léo', about: 'élève — 3e' },
    { name: 'Jean-Luc', about: null },
  ])
})

test('speakers are written back as they were typed', () => {
  const lines = 'Nadia B. — développeuse\nJean-Luc'
  expect(writtenSpeakers(readSpeakers(lines))).toBe(lines)
})

test('a line with no name before its dash is a name', () => {
  expect(readSpeakers('— développeuse')).toEqual([{ name: '— développeuse', about: null }])
})
