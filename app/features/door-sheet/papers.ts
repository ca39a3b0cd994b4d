import { z } from 'zod'
import { LABEL_SHEETS, type LabelSheetId, labelsPerSheet } from '~/lib/pdf/label-sheets'

/** The papers of an edition, by the name of their file. */
export const PAPERS = ['badges', 'liste-de-secours', 'stands', 'panneau', 'affiche', 'affiche-de-sortie'] as const
export const ARROWS = ['sans', 'gauche', 'droite', 'tout-droit'] as const
export const PAPER_FORMATS = ['a4', 'a3'] as const
export const BADGE_PEOPLE = ['inscriptions', 'intervenants', 'structures', 'vierges'] as const

export type Paper = (typeof PAPERS)[number]
export type Arrow = (typeof ARROWS)[number]
export type PaperFormat = (typeof PAPER_FORMATS)[number]
export type BadgePeople = (typeof BADGE_PEOPLE)[number]

const SHEET_IDS = Object.keys(LABEL_SHEETS) as LabelSheetId[]
export const MOST_COPIES = 20

/** What may be asked of a paper in its address; what makes no sense is as if it had not been said. */
export const PaperWishSchema = z.object({
  qui: z.enum(BADGE_PEOPLE).catch('inscriptions'),
  feuille: z.enum(SHEET_IDS).catch('badges-8'),
  /** The first label that is still free, from 1. */
  debut: z.coerce.number().int().min(1).catch(1),
  /** Of each badge; whole sheets of blank ones. */
  exemplaires: z.coerce.number().int().min(1).max(MOST_COPIES).catch(1),
  format: z.enum(PAPER_FORMATS).catch('a4'),
  fleche: z.enum(ARROWS).catch('sans'),
})
export type PaperWish = z.infer<typeof PaperWishSchema>

/** `badges.pdf` → the paper; undefined for anything else. */
export function readPaperName(name: string | undefined): Paper | undefined {
  return PAPERS.find(paper => `${paper}.pdf` === name)
}

/** How many labels of the first sheet are used: never a whole one. */
export function usedLabels({ feuille, debut }: Pick<PaperWish, 'feuille' | 'debut'>): number {
  return Math.min(debut, labelsPerSheet(LABEL_SHEETS[feuille])) - 1
}
