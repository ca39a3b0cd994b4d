import { MOST_COPIES } from '~/features/door-sheet/papers'
import { LABEL_SHEETS, labelSheetWords } from '~/lib/pdf/label-sheets'
import { TextField } from '~/ui/field'
import { ChoiceField, PaperCard } from './paper-card'

const PEOPLE = [
  ['inscriptions', 'Personnes inscrites'],
  ['intervenants', 'Intervenantes et intervenants'],
  ['structures', 'Structures présentes'],
  ['vierges', 'Badges vierges, à remplir à la main'],
] as const
// Plain paper first: everybody has some.
const SHEETS = Object.entries(LABEL_SHEETS)
  .sort(([, a], [, b]) => Number(b.isCut) - Number(a.isCut))
  .map(([id, sheet]) => [id, labelSheetWords(sheet)] as const)

export function BadgeForm() {
  return (
    <PaperCard
      paper="badges"
      title="Badges et étiquettes"
      text="À découper, à coller ou à glisser dans un porte-badge. Ceux des personnes inscrites portent leur billet."
      button="Imprimer les badges"
    >
      <ChoiceField id="qui" name="qui" label="Pour qui" choices={PEOPLE} />
      <ChoiceField id="feuille" name="feuille" label="Feuille" choices={SHEETS} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          id="debut"
          name="debut"
          label="Première étiquette libre"
          hint="Sur une feuille entamée."
          type="number"
          min={1}
          max={24}
          defaultValue={1}
        />
        <TextField
          id="exemplaires"
          name="exemplaires"
          label="Exemplaires"
          hint="De chaque badge, ou feuilles vierges."
          type="number"
          min={1}
          max={MOST_COPIES}
          defaultValue={1}
        />
      </div>
    </PaperCard>
  )
}
