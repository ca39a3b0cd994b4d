import { degradedPictures, toImageData } from './decoding/collection'
import { decoders } from './decoding/decoders'
import { median } from './load'

type Tally = { read: number; misread: number; taken: number[]; families: Map<string, number> }

/** Three decoders on the same degraded pictures of tickets. Gives back the lines of a table; throws when one reads a text that is not there. */
export async function measureDecoding(): Promise<string[]> {
  const all = await decoders()
  const tallies = new Map<string, Tally>()
  const pictures = new Map<string, number>()
  for (const name of Object.keys(all)) tallies.set(name, { read: 0, misread: 0, taken: [], families: new Map() })

  for (const { family, text, picture } of degradedPictures()) {
    const image = toImageData(picture)
    pictures.set(family, (pictures.get(family) ?? 0) + 1)
    for (const [name, decode] of Object.entries(all)) {
      const tally = tallies.get(name)
      if (!tally) continue
      const start = performance.now()
      const found = await decode(image)
      tally.taken.push(performance.now() - start)
      if (found === text) {
        tally.read++
        tally.families.set(family, (tally.families.get(family) ?? 0) + 1)
      } else if (found !== undefined) tally.misread++
    }
  }
  return table(tallies, pictures)
}

function table(tallies: Map<string, Tally>, pictures: Map<string, number>): string[] {
  const names = [...tallies.keys()]
  const total = [...pictures.values()].reduce((sum, count) => sum + count, 0)
  const row = (title: string, cell: (tally: Tally) => string) =>
    `| ${[title, ...[...tallies.values()].map(cell)].join(' | ')} |`
  return [
    `| (k) ${total} degraded pictures of tickets | ${names.join(' | ')} |`,
    `| --- | ${names.map(() => '---').join(' | ')} |`,
    ...[...pictures].map(([family, count]) =>
      row(`${family} (${count})`, tally => String(tally.families.get(family) ?? 0)),
    ),
    row('read', ({ read }) => `${read} (${Math.round((read / total) * 100)} %)`),
    row('read as something else', ({ misread }) => String(misread)),
    row('median time', ({ taken }) => `${median(taken).toFixed(0)} ms`),
  ]
}
