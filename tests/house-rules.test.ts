import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { fr } from '~/locales/fr'

const SOURCES = globSync(['app/**/*.{ts,tsx}', 'db/**/*.ts', 'emails/**/*.tsx']).filter(
  file => !file.includes('migrations'),
)
const LARGEST_FILE = 250
const FULL_FOLDER = 16
// Leaves with a topic name each: dates, csv, qr…; tables with a noun each.
const FULL_OF_LEAVES = 34
const OF_LEAVES = ['app/lib', 'db/schema']

type Source = { file: string; text: string; imports: { line: string; from: string; isType: boolean }[] }
const sources: Source[] = SOURCES.map(file => {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from '([^']+)'|import\('([^']+)'\)/gms)
  const imports = [...found].map(([line, type, from, dynamic]) => ({
    line,
    from: from ?? dynamic ?? '',
    isType: Boolean(type),
  }))
  return { file, text, imports }
})

const isServer = ({ file }: Source) => /\.server\.tsx?$/.test(file)
const inFolder = (folder: string) => (source: Source) => source.file.startsWith(`${folder}/`)
const offenders = (found: Source[]) => found.map(source => source.file)
const importsAny = (source: Source, forbidden: RegExp) =>
  source.imports.some(({ from, isType }) => !isType && forbidden.test(from))

/** Tables of addresses that app/routes.ts spreads under /organisation: a file, and which of its tables. */
const MEMBERS_ADDRESSES = [
  ['impact-plan', 'planAddresses'],
  ['organisations', 'organisationAddresses'],
  ['after-work', 'afterWorkAddresses'],
  ['door-desk', 'doorDeskAddresses'],
  ['guide-desk', 'guideDeskAddresses'],
  ['groups', 'editionGroupAddresses'],
  ['groups', 'ownGroupAddresses'],
  ['passport', 'editionPassportAddresses'],
  ['papers', 'paperAddresses'],
  ['statistics', 'editionFiguresAddresses'],
  ['members', 'memberAddresses'],
  ['venues', 'venueAddresses'],
  ['message-desk', 'messageAddresses'],
  ['message-desk', 'editionMessageAddresses'],
  ['survey', 'editionSurveyAddresses'],
  ['mailings', 'editionMailingAddresses'],
] as const

function addressesOf([folder, table]: (typeof MEMBERS_ADDRESSES)[number]): string {
  const [, after = ''] = readFileSync(`app/routes/${folder}/addresses.ts`, 'utf8').split(`const ${table}:`)
  return after.split('\n]')[0] ?? ''
}

/** The files behind the addresses under /organisation, layouts aside. */
function memberRoutes(): string[] {
  const [, members = ''] = readFileSync('app/routes.ts', 'utf8').split("prefix('organisation'")
  const [own = ''] = members.split('...doorAddresses')
  const table = own + MEMBERS_ADDRESSES.map(addressesOf).join()
  const files = [...table.matchAll(/(?:route|index)\([^)]*'(routes\/[^']+)'/g)].map(([, file]) => `app/${file}`)
  if (files.length < 5) throw new Error('The members’ routes were not found in app/routes.ts')
  return files
}

test('routes never touch the database', () => {
  const found = sources.filter(inFolder('app/routes')).filter(source => importsAny(source, /^db\/(?!schema\/words)/))
  expect(offenders(found)).toEqual([])
})

test('features never import routes', () => {
  const found = sources.filter(inFolder('app/features')).filter(source => importsAny(source, /routes\//))
  expect(offenders(found)).toEqual([])
})

test('ui and lib never import features', () => {
  const found = sources
    .filter(({ file }) => /^app\/(ui|lib)\//.test(file))
    .filter(source => importsAny(source, /features\//))
  expect(offenders(found)).toEqual([])
})

test('browser code takes only types and words from the database', () => {
  const found = sources
    .filter(inFolder('app'))
    .filter(source => !isServer(source) && !source.file.endsWith('entry.server.tsx'))
    .filter(source => importsAny(source, /^db\/(?!schema\/words)/))
  expect(offenders(found)).toEqual([])
})

test('the door and the kiosk run on the phones that people have', () => {
  const TOO_NEW =
    /\b(Map|Object)\.groupBy\(|\.to(Sorted|Reversed|Spliced)\(|withResolvers|AbortSignal\.any|\.fromAsync\(/
  const found = sources
    .filter(({ file }) => /^app\/routes\/(door|kiosk)\//.test(file))
    .filter(source => !isServer(source) && TOO_NEW.test(source.text))
  expect(offenders(found)).toEqual([])
})

test('one file alone opens the database', () => {
  const found = sources.filter(source =>
    importsAny(source, /^(postgres|@electric-sql\/pglite|drizzle-orm\/(pglite|postgres-js))/),
  )
  expect(offenders(found)).toEqual(['db/client.server.ts'])
})

test('a table is written by its own feature alone', () => {
  const writers = new Map<string, Set<string>>()
  for (const { file, text } of sources.filter(inFolder('app/features'))) {
    for (const [, table = '', written = table] of text.matchAll(
      /\.(?:insert|update|delete)\((\w+)\)|insert into (\w+)/g,
    )) {
      writers.set(written, (writers.get(written) ?? new Set()).add(dirname(file)))
    }
  }
  const shared = [...writers].filter(([, folders]) => folders.size > 1).map(([table]) => table)
  expect(shared).toEqual([])
})

test('every loader and action of the members’ space asks who is there and what they may do', () => {
  const unguarded = memberRoutes().flatMap(file =>
    readFileSync(file, 'utf8')
      .split(/(?=export async function |export function |export const )/)
      .filter(part => /^export (async function |function |const )(loader|action)\b/.test(part))
      .filter(part => !part.includes('requireMember(') || !part.includes('authorise('))
      .map(() => file),
  )
  expect(unguarded).toEqual([])
})

test('the members’ pages all have a loader: a page without one protects nothing', () => {
  const bare = memberRoutes().filter(file => !/function (loader|action)\b/.test(readFileSync(file, 'utf8')))
  expect(bare).toEqual([])
})

test('no file holds two ideas', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > LARGEST_FILE)
  expect(offenders(long)).toEqual([])
})

test('no folder holds two nouns', () => {
  const sizes = new Map<string, number>()
  for (const file of SOURCES) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1)
  const full = [...sizes].filter(
    ([folder, count]) => count > (OF_LEAVES.includes(folder) ? FULL_OF_LEAVES : FULL_FOLDER),
  )
  expect(full).toEqual([])
})

test('no drawer for odd things', () => {
  const found = SOURCES.filter(file => /(^|\/)(utils?|helpers?|services?|common|misc)(\/|\.)/.test(file))
  expect(found.filter(file => !file.startsWith('app/locales/'))).toEqual([])
})

test('no file only passes others on', () => {
  const barrels = sources.filter(
    ({ file, text }) => basename(file) === 'index.ts' || /^(export .* from .*\s*)+$/.test(text.trim()),
  )
  expect(offenders(barrels)).toEqual([])
})

test('layout follows the reading direction: no left, no right', () => {
  const physical =
    /(?<![\w-])-?(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|text-left|text-right)-(?:\d|\[|auto|px)|(?<![\w-])text-(?:left|right)(?![\w-])/
  const found = sources.filter(
    ({ file, text }) => file.endsWith('.tsx') && /className=/.test(text) && physical.test(text),
  )
  expect(offenders(found)).toEqual([])
})

test('French keeps its double punctuation attached to the word before', () => {
  // The guide's first texts get their spaces as those that organisers type.
  const loose = sources
    .filter(source => !isServer(source) && !/^(app\/locales\/en|db\/seed\/guide)\//.test(source.file))
    .flatMap(({ file, text }) => wordsIn(file, text).flatMap(words => words.match(/\S+ [;:?!%»](?!\S)|« \S*/g) ?? []))
  expect(loose).toEqual([])
})

test('every function that features and lib give to others says what it gives back', () => {
  const silent = sources
    .filter(({ file }) => /^app\/(features|lib)\//.test(file))
    .flatMap(({ text }) => text.match(/(?<!\*\/\n)^export (?:async )?function \w+/gm) ?? [])
  expect(silent).toEqual([])
})

test('every cookie is named on the page that tells people of their data', () => {
  const own = sources.flatMap(({ text }) => [...text.matchAll(/createCookie\('(\w+)'/g)].map(([, name]) => name))
  const signIn = sources.flatMap(({ text }) => [...text.matchAll(/webAuthnChallengeCookie: '(\w+)'/g)])
  const cookies = [...own, ...signIn.map(([, name]) => `lnpsq.${name}`)]
  expect([own.length > 0, signIn.length]).toEqual([true, 1])
  const told = Object.values(fr.legal.privacy.sections.cookies.items).join(' ')
  expect(cookies.filter(name => !told.includes(`«\u00a0${name}\u00a0»`))).toEqual([])
})

test('a word from outside opens only what a table itself holds: `ownValue`, not `in`', () => {
  const found = sources.filter(({ file, text }) => /\bin\b/.test(text) && asksWhatIsInherited(file, text))
  expect(offenders(found)).toEqual([])
})

test('a page never reads a table open to any key, but through `ownValue`', () => {
  const found = sources.filter(inFolder('app/routes')).filter(({ text }) => {
    const open = [...text.matchAll(/^(?:export )?const (\w+): Record<string, /gm)].map(([, name]) => `${name}[`)
    return open.some(read => text.includes(read))
  })
  expect(offenders(found)).toEqual([])
})

/** True for a file with `word in TABLE`: a name written out, `'reply' in answer`, is no word from outside. */
function asksWhatIsInherited(file: string, text: string): boolean {
  const asks = (node: ts.Node): boolean =>
    (ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      !ts.isStringLiteral(node.left)) ||
    Boolean(ts.forEachChild(node, asks))
  return asks(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
}

/** What a file says to people: its texts between quotes and between tags. */
function wordsIn(file: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node)) found.push(node.text)
    if (ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}
