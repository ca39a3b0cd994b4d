import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { scans } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeEntries } from '~/features/check-in/log.server'
import type { EntryAnswer } from '~/features/check-in/protocol'
import { recordEntries } from '~/features/check-in/record.server'
import type { Entry } from '~/features/check-in/schema'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { aDevice, anUndo, aScan, aVisitor, deviceOf } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { countStatements } from '../../support/count-statements'

type Door = Awaited<ReturnType<typeof aDevice>>
let edition: Edition
let door: Door

beforeEach(async () => {
  edition = await anEdition()
  door = await aDevice(edition)
})

describe('many at once', () => {
  test('twenty devices that scan one ticket at once: one welcome, one participant', async () => {
    const doors = await Promise.all(Array.from({ length: 20 }, () => aDevice(edition)))
    const visitors = await Promise.all(Array.from({ length: 10 }, () => aVisitor(edition)))
    const tickets = await Promise.all(visitors.map(visitor => findTicketAddress(edition, visitor.ticketSerial)))

    for (const ticket of tickets) {
      // Each clock is a little off, in both directions.
      const scannedAt = (index: number) => new Date(Date.now() + (index % 7) * 1000).toISOString()
      const answers = await Promise.all(doors.map((one, index) => one.scan({ ticket, scannedAt: scannedAt(index) })))

      const verdicts = answers.map(answer => answer.verdict).sort()
      expect(verdicts).toEqual([...Array(19).fill('already-in'), 'welcome'])
      expect(answers.filter(answer => 'conflict' in answer && answer.conflict)).toEqual([])
    }
    expect(await door.send(anUndo(randomUUID()))).toMatchObject({ participants: tickets.length })
  })

  test('a scan waits for one of its edition that is being written', async () => {
    const visitor = await aVisitor(edition)
    const other = await aDevice(edition)
    const scan = aScan(door.entrance.id, { registrationId: visitor.id }) as unknown as Entry
    let theirs: Promise<EntryAnswer> | undefined
    await db.transaction(async transaction => {
      const shown = { registrationId: visitor.id }
      await writeEntries({ device: door.device, entries: [{ ...scan, shown }] }, transaction)
      theirs = other.scan({ registrationId: visitor.id })
      await new Promise(resolve => setTimeout(resolve, 200))
    })
    const { results } = await door.send(scan)
    expect([results[0]?.verdict, (await theirs)?.verdict]).toEqual(['welcome', 'already-in'])
  })

  test('one scan sent twenty times at once is one entry', async () => {
    const visitor = await aVisitor(edition)
    const scan = aScan(door.entrance.id, { registrationId: visitor.id })
    const answers = await Promise.all(Array.from({ length: 20 }, () => door.send(scan)))

    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ results: [{ verdict: 'welcome' }], participants: 1 })
    expect(await db.$count(scans)).toBe(1)
  })

  test('twenty devices that send the same scan: one entry, one welcome', async () => {
    const visitor = await aVisitor(edition)
    const scan = aScan(door.entrance.id, { registrationId: visitor.id })
    const doors = await Promise.all(Array.from({ length: 20 }, () => aDevice(edition)))
    const answers = await Promise.all(doors.map(one => one.send(scan)))

    expect(answers.filter(({ results }) => results[0]?.verdict === 'welcome')).toHaveLength(1)
    expect(await db.$count(scans)).toBe(1)
  })

  test('one scan, a hundred or a thousand take the same five statements at most, the device’s included', async () => {
    const visitors = await db
      .insert(registrations)
      .values(
        Array.from({ length: 1000 }, (_, index) => ({
          editionId: edition.id,
          firstName: `Visiteur ${index}`,
          ticketSerial: index.toString(16).padStart(16, '0'),
          shortCode: `AAA${index.toString().padStart(3, '0')}`,
        })),
      )
      .returning()
    const tickets = await Promise.all(visitors.map(visitor => findTicketAddress(edition, visitor.ticketSerial)))
    for (const size of [1, 100, 1000]) {
      const given = tickets.slice(0, size).map(ticket => aScan(door.entrance.id, { ticket }))
      const statements = await countStatements(async () => {
        const device = await deviceOf(door.token)
        if (!device) throw new Error('No device')
        expect(await recordEntries({ device, given, now: new Date() })).toMatchObject({ participants: size })
      })
      expect(statements).toBe(5)
    }
  })
})
