import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { storedFiles } from 'db/schema/organisations'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawLogo } from '~/features/organisation/draw-logo.server'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import { changeLogo, removeLogo } from '~/features/organisation/logo.server'
import { findOrganisation } from '~/features/organisation/queries.server'
import { anOrganisation, aPicture } from '../../factories/organisation'

const actor = { id: 'camille' }
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

describe('a logo is drawn again', () => {
  test.each(['png', 'jpeg', 'webp'] as const)(
    'from %s, inside 400 × 200, and small, without what was told in the file',
    async format => {
      const drawn = await drawLogo(await aPicture({ format }))
      const whole = await sharp(drawn?.whole).metadata()
      expect(whole).toMatchObject({ format: 'webp', width: 267, height: 200 })
      expect([whole.exif, whole.icc, whole.xmp]).toEqual([undefined, undefined, undefined])
      expect(await sharp(drawn?.small).metadata()).toMatchObject({ format: 'webp', width: 160, height: 120 })
      expect(drawn?.small.length).toBeLessThan(10_000)
    },
  )

  test('and never made larger', async () => {
    const drawn = await drawLogo(await aPicture({ width: 40, height: 30 }))
    expect(await sharp(drawn?.whole).metadata()).toMatchObject({ width: 40, height: 30 })
  })

  test('not from a drawing, a text, a moving picture, a picture cut short or immense', async () => {
    const still = sharp({ create: { width: 8, height: 16, channels: 3, background: 'red' } })
    const moving = await still.webp().toBuffer()
    const frames = await sharp([moving, await sharp(moving).negate().webp().toBuffer()], { join: { animated: true } })
      .webp()
      .toBuffer()
    expect((await sharp(frames, { animated: true }).metadata()).pages).toBe(2)
    const png = await aPicture()
    const immense = await aPicture({ width: 6000, height: 5000 })
    const signed = Buffer.concat([Buffer.from(png.subarray(0, 8)), Buffer.from(SVG)])
    for (const file of [
      Buffer.from(SVG),
      Buffer.from('bonjour'),
      new Uint8Array(),
      frames,
      png.subarray(0, png.length / 2),
      immense,
      signed,
    ]) {
      expect(await drawLogo(file)).toBeUndefined()
    }
  })
})

describe('an organisation’s logo', () => {
  test('replaces the one before, whose files are forgotten', async () => {
    const organisation = await anOrganisation('AFPA')
    const change = async () => changeLogo({ organisation, file: await aPicture(), actor })
    expect(await change()).toEqual({ outcome: 'changed' })
    const first = (await findOrganisation('afpa'))?.logoKey
    await change()
    const second = (await findOrganisation('afpa'))?.logoKey
    expect(second).not.toBe(first)
    const kept = (await db.select().from(storedFiles)).map(({ key }) => key)
    expect(kept.sort()).toEqual([`logos/${second}-small.webp`, `logos/${second}.webp`])
    expect(await db.$count(auditEntries)).toBe(2)
  })

  test('stays when the next file is no picture', async () => {
    const organisation = await anOrganisation('AFPA')
    await changeLogo({ organisation, file: await aPicture(), actor })
    const before = await findOrganisation('afpa')
    expect(await changeLogo({ organisation, file: Buffer.from(SVG), actor })).toEqual({ outcome: 'not-a-picture' })
    expect(await findOrganisation('afpa')).toEqual(before)
    expect(await db.$count(storedFiles)).toBe(2)
  })

  test('goes when it is taken away, or with its organisation', async () => {
    const organisation = await anOrganisation('AFPA')
    await changeLogo({ organisation, file: await aPicture(), actor })
    await removeLogo({ organisation, actor })
    expect(await findOrganisation('afpa')).toMatchObject({ logoKey: null })
    expect(await db.$count(storedFiles)).toBe(0)

    await changeLogo({ organisation, file: await aPicture(), actor })
    await deleteOrganisation(organisation, actor)
    expect(await db.$count(storedFiles)).toBe(0)
  })
})
