import type { GuideKind } from 'db/schema/words'
import { z } from 'zod'
import { ROME_CODE } from '~/features/rome/code'
import { imageFault } from '~/lib/markdown/images'
import { hasTooManySigns, MOST_SIGNS } from '~/lib/markdown/parse'
import { ownValue } from '~/lib/own-value'
import { normalisePhone } from '~/lib/phone'
import { slugify } from '~/lib/slug'
import { decapitalise } from '~/lib/text/decapitalise'
import {
  given,
  isDay,
  organiserTexts,
  typedDay,
  typedList,
  typedNumber,
  wholeAddress,
  withFrenchSpaces,
} from '~/lib/typed-text'
import { type Content, type Field, fieldsOf, openFieldsOf } from './fields'

const MOST_LINES = 30
const IMAGE_WORDS = {
  'without-alt': 'Une image n’a pas de description. Écrivez-la entre les crochets\u00a0: ![ce que l’on voit](image:…).',
  'not-ours': 'Une image n’est pas de celles du guide. Copiez son texte depuis la page Images.',
}
const TOO_MANY_SIGNS = `Un paragraphe a trop de signes *, _ ou [\u00a0: gardez-en ${MOST_SIGNS} au plus, ou coupez-le d’une ligne vide.`

type Way = [{ test(text: string): boolean }, said: string]
/** Numbers that only France knows, from the emergency ones to those of public services. */
const SHORT_PHONE = /^(1\d\d|3\d ?\d\d)$/

/** How some fields are written, and what is said of any other way. */
const WRITTEN: Record<string, Way> = {
  rome: [ROME_CODE, 'Un code ROME est une lettre suivie de quatre chiffres, comme M1810.'],
  startsOn: [{ test: isDay }, 'Écrivez chaque date comme 2027-01-18, une par ligne.'],
  postcode: [/^\d{5}$/, 'Un code postal a cinq chiffres, comme 31100.'],
  latitude: degreesBetween(42.5, 44.1, '43.5727'),
  longitude: degreesBetween(0.3, 2.2, '1.3997'),
  phone: [{ test: isPhone }, 'Écrivez un seul numéro, comme 05 61 00 00 00 ou 39 49.'],
  email: [{ test: text => z.email().safeParse(text).success }, 'Écrivez une adresse e-mail, comme accueil@exemple.fr.'],
}

/** What an organiser may send for a page of a kind: text as typed in, `Content` out, with a sentence beside each bad field. */
export function contentSchema<Kind extends GuideKind>(kind: Kind): z.ZodType<Content<Kind>> {
  const shape = Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, wellWritten(name, typed(field))]))
  return z.object(shape).superRefine((content, context) => {
    if (!content.salary || content.salarySource) return
    context.addIssue({ code: 'custom', path: ['salarySource'], message: 'Un salaire se dit avec sa source.' })
  }) as unknown as z.ZodType<Content<Kind>>
}

/** The number of the version that was read before it was changed; 0 for anything else. */
export const typedVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(0)

/** A stored content, made whole: fields that did not exist when it was written are empty. */
export function readContent<Kind extends GuideKind>(kind: Kind, stored: Record<string, unknown>): Content<Kind> {
  const empty = fieldsOf(kind).map(([name, { type }]) => [name, isList(type) ? [] : null])
  return { ...Object.fromEntries(empty), ...stored } as Content<Kind>
}

/** The same without what is for the organisers alone. */
export function openContent<Kind extends GuideKind>(kind: Kind, stored: Record<string, unknown>): Content<Kind> {
  const open = openFieldsOf(kind).map(([name]) => [name, stored[name]])
  return readContent(kind, Object.fromEntries(open.filter(([, value]) => value !== undefined)))
}

/** What a form shows of a content: one text a field, lines under each other. */
export function typedContent(kind: GuideKind, content: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(kind)
      .filter(([, { type }]) => type !== 'choices' && type !== 'pages')
      .map(([name]) => [name, [content[name] ?? ''].flat().join('\n')]),
  )
}

/** The title of a page: `Technicienne réseaux, technicien réseaux` for a job with two names. */
export function titleOf(kind: GuideKind, stored: Record<string, unknown>): string {
  if (kind === 'job') {
    const { feminine, masculine } = readContent('job', stored)
    return feminine === masculine ? feminine : `${feminine}, ${decapitalise(masculine)}`
  }
  return String(kind === 'misconception' ? stored.statement : stored.title)
}

/** The name that makes the address of a page. */
export function nameOf(kind: GuideKind, stored: Record<string, unknown>): string {
  return kind === 'job' ? String(stored.feminine) : titleOf(kind, stored)
}

/** The address that a name asks for. */
export function nameSlug(name: string): string {
  return slugify(name).slice(0, 80).replace(/-$/, '') || 'page'
}

/** The sentence that stands under the title in lists; empty where a kind has none. */
export function summaryOf(kind: GuideKind, stored: Record<string, unknown>): string {
  if (kind === 'structure') return [stored.address, stored.postcode, stored.city].filter(Boolean).join(' ')
  return String(stored.summary ?? '')
}

function isList(type: Field['type']): boolean {
  return type === 'lines' || type === 'choices' || type === 'pages'
}

/** Degrees of a place in Haute-Garonne or close to it. */
function degreesBetween(least: number, most: number, example: string): Way {
  const said = `Écrivez des degrés autour de la Haute-Garonne, entre ${least} et ${most}, avec un point, comme ${example}.`
  return [{ test: text => /^\d{1,2}(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most }, said]
}

function isPhone(text: string): boolean {
  return SHORT_PHONE.test(text) || (/^[+\d\s.-]+$/.test(text) && normalisePhone(text) !== undefined)
}

function wellWritten(name: string, schema: z.ZodType): z.ZodType {
  const [way, said] = ownValue(WRITTEN, name) ?? []
  if (!way) return schema
  return schema.refine(value => [value ?? []].flat().every(text => way.test(String(text))), said)
}

function typed(field: Field): z.ZodType {
  const missing = `Ce champ est nécessaire\u00a0: ${decapitalise(field.label)}.`
  const optional = optionalValue(field)
  return field.isRequired && !isList(field.type) ? given(optional as z.ZodType<unknown>, missing) : optional
}

function optionalValue(field: Field): z.ZodType {
  const texts = organiserTexts('')
  if (field.type === 'line') return texts.optional({ max: field.max }).transform(tidy)
  if (field.type === 'markdown') return typedMarkdown(field.max)
  if (field.type === 'day') return typedDay('Choisissez une date.')
  if (field.type === 'number') {
    const { min, max } = field
    return typedNumber({ min, max, said: `Écrivez un nombre entre ${min} et ${max}.` })
  }
  if (field.type === 'web') return typedWeb()
  if (field.type === 'lines') return typedLines(field.max)
  if (field.type === 'pages') return typedList(z.string().regex(/^[a-z0-9-]{1,100}$/), 60)
  const key = z.enum(Object.keys(field.words), 'Choisissez dans la liste.')
  if (field.type === 'choices') return typedList(key)
  return z.preprocess(value => value || null, key.nullable())
}

function typedMarkdown(max: number) {
  return organiserTexts('')
    .optional({ max, hasLines: true })
    .transform(tidy)
    .superRefine((text, context) => {
      const message = text && markdownFault(text)
      if (message) context.addIssue({ code: 'custom', message })
    })
}

function markdownFault(text: string): string | undefined {
  if (hasTooManySigns(text)) return TOO_MANY_SIGNS
  const fault = text.includes('![') && imageFault(text)
  return fault ? IMAGE_WORDS[fault] : undefined
}

function tidy(text: string | null): string | null {
  return text && withFrenchSpaces(text.replace(/\r\n?/g, '\n'))
}

function typedWeb() {
  return organiserTexts('')
    .optional({ max: 300 })
    .transform((text, context) => {
      const address = text === null ? null : wholeAddress(text)
      if (address !== undefined) return address
      context.addIssue({ code: 'custom', message: 'Cette adresse n’en est pas une. Exemple\u00a0: www.pix.fr' })
      return z.NEVER
    })
}

/** Short texts, one a line; empty lines are left out. */
function typedLines(max: number) {
  return organiserTexts('')
    .optional({ max: max * MOST_LINES, hasLines: true })
    .transform(text =>
      (tidy(text) ?? '')
        .split('\n')
        .map(one => one.trim())
        .filter(Boolean),
    )
    .refine(all => all.length <= MOST_LINES, `Gardez ${MOST_LINES} lignes au plus.`)
    .refine(all => all.every(one => one.length <= max), `Gardez ${max} caractères au plus par ligne.`)
}
