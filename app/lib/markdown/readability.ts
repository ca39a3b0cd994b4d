import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from './parse'

/** How hard a text is; `longestSentence` is in words. */
export type Readability = { score: number; words: number; sentences: number; longestSentence: number }

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const VOWELS = 'aeiouyàâäéèêëîïôöùûüœæ'
const VOWEL_GROUP = new RegExp(`[${VOWELS}]+`, 'g')
const Y_BETWEEN_VOWELS = new RegExp(`(?<=[${VOWELS}])y(?=[${VOWELS}])`, 'g')
/** Two vowels said apart: vidé-o, a-érien, ma-ïs, cli-ent. */
const HIATUS = /é(?=[aeiouâôéèê])|[aeo](?=é)|[aeiouéœ](?=[ïëü])|(?<=[bcdfgptv][lr]i)(?=[aeoéèê])/g
const SILENT_END = new RegExp(`(es?|(?<![${VOWELS}m])ent)$`)
const SAID_ENT =
  /^(souvent|argent|agent|accident|absent|présent|différent|urgent|content|parent|talent|récent|fréquent|évident|excellent|président|adolescent|compétent|intelligent|équivalent)$/
const SILENT_MENT = /^(ai|for|fil|ani|expri|esti|program|consom|transfor|affir|confir|nom|ferm?|dor)ment$/

/**
 * The formula of Flesch for French texts: Kandel and Moles, « Application de l’indice de Flesch à la langue française », Cahiers
 * d’études de radio-télévision, 1958: 207 − 1.015 × words a sentence − 73.6 × syllables a word. From 60 up a text is plain, from 70
 * up it is easy. A heading and each line of a list are sentences. Undefined without words.
 */
export function measureReadability(markdown: string): Readability | undefined {
  const sentences = sentencesOf(markdown).map(wordsOf)
  const words = sentences.flat()
  if (words.length === 0) return undefined
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return {
    score: Math.round(207 - (1.015 * words.length) / sentences.length - (73.6 * syllables) / words.length),
    words: words.length,
    sentences: sentences.length,
    longestSentence: Math.max(...sentences.map(({ length }) => length)),
  }
}

/** A score in words for the people who write. */
export function readabilityWords(score: number): string {
  if (score >= 70) return 'Facile à lire'
  return score >= 60 ? 'Assez facile' : 'Difficile'
}

/** The sentences of a text in Markdown, headings and lines of lists among them; those without a word are left out. */
export function sentencesOf(markdown: string): string[] {
  return blocksOf(parseMarkdown(markdown))
    .flatMap(block => block.split(/(?<=[.!?…])\s/))
    .map(sentence => sentence.trim())
    .filter(sentence => wordsOf(sentence).length > 0)
}

/** The syllables a French word is said with, guessed from its letters; a number or a set of initials counts for one. */
export function countSyllables(word: string): number {
  const parts = word.toLowerCase().normalize('NFC').replace(/['’]/g, '').split('-')
  return parts.reduce((sum, part) => sum + countPart(part), 0)
}

function countPart(part: string): number {
  const written = part
    .replace(/qu(?=.)|gu(?=[eéèêiîy])|ge(?=[aoâô])/g, both => both.charAt(0))
    .replace(Y_BETWEEN_VOWELS, 'j')
  const said = withoutSilentEnd(written)
  return Math.max(1, (said.match(VOWEL_GROUP)?.length ?? 0) + (said.match(HIATUS)?.length ?? 0))
}

function withoutSilentEnd(part: string): string {
  if (SAID_ENT.test(part)) return part
  if (SILENT_MENT.test(part)) return part.slice(0, -3)
  const stem = part.replace(SILENT_END, '')
  return stem.search(VOWEL_GROUP) < 0 ? part : stem
}

function blocksOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [textOf(node, { includeImageAlt: false })]
  return 'children' in node ? node.children.flatMap(blocksOf) : []
}

function wordsOf(sentence: string): string[] {
  return sentence.match(WORD) ?? []
}
