import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalText } from '~/features/attestation/canonical'
import { attestationAddress } from '~/features/attestation/code.server'
import { drawAttestation } from '~/features/attestation/draw.server'
import { verifyCode } from '~/features/attestation/verify.server'
import { anAttestedPerson } from '../../factories/attestation'
import { photograph } from '../../support/photograph'
import { printPage } from '../../support/print-pdf'
import { readQr } from '../../support/read-qr'

/** What a home printer makes of it, and the least that a phone keeps of a page that fills its picture. */
const DOTS_PER_INCH = 150

type Paper = Parameters<typeof drawAttestation>[0]

const printed = async (paper: Paper) => printPage(await drawAttestation(paper), DOTS_PER_INCH)
const readOn = async (paper: Paper) => readQr(await photograph(await printed(paper)))

test('a genuine attestation is verified from a photograph of the paper', async () => {
  const { paper } = await anAttestedPerson()
  const read = await readOn(paper)
  expect(read).toBe(paper.address)
  expect(await verifyCode(read ?? '')).toEqual({
    verdict: 'genuine',
    printed: paper.printed,
    shortCode: paper.shortCode,
  })
})

test.each([
  ['turned the other way', { turn: -11 }],
  ['upside down', { turn: 178 }],
  ['tilted a lot', { tilt: 0.3 }],
  ['in the dark', { light: 0.25, noise: 20 }],
  ['a little blurred', { blur: 1.6, quality: 30 }],
])('a photograph %s is read as well', async (_how, faults) => {
  const { paper } = await anAttestedPerson()
  expect(await readQr(await photograph(await printed(paper), faults))).toBe(paper.address)
})

test('a photograph of a paper signed with another key is refused', async () => {
  const { paper } = await anAttestedPerson()
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const own = { keyId: 0, publicKey: x, privateKey: d }
  const forged = attestationAddress({ id: crypto.randomUUID(), text: canonicalText(paper.printed, 'AAAAAAAAAA') }, own)
  const read = await readOn({ ...paper, address: forged })
  expect(read).toBe(forged)
  expect(await verifyCode(read ?? '')).toEqual({ verdict: 'forged' })
})

test('a photograph of a paper of whose code one letter was changed is refused', async () => {
  const { paper } = await anAttestedPerson()
  const changed = paper.address.replace(/.(?=.{90}$)/, letter => (letter === 'A' ? 'B' : 'A'))
  const read = await readOn({ ...paper, address: changed })
  expect(read).toBe(changed)
  expect(await verifyCode(read ?? '')).toEqual({ verdict: 'forged' })
})

test('another name printed around a genuine code is not the name that is shown', async () => {
  const { paper } = await anAttestedPerson()
  const read = await readOn({ ...paper, printed: { ...paper.printed, name: 'Quelqu’un d’autre' } })
  expect(await verifyCode(read ?? '')).toMatchObject({ verdict: 'genuine', printed: { name: 'Samira Benali' } })
})
