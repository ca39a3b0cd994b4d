import type { GuideKind } from 'db/schema/words'
import { CHAPTERS, KIND_WORDS } from '~/features/guide/kinds'
import { STATE_WORDS } from '~/features/guide/states'
import { Button } from '~/ui/button'
import { CheckboxField, SelectField, TextField } from '~/ui/field'
import type { DeskFilter } from './desk-filter'

/** Which pages to show: the choices stand in the address. */
export function ListFilters({ filter }: { filter: DeskFilter }) {
  return (
    <form
      method="get"
      action="/organisation/guide"
      aria-label="Filtrer"
      className="grid items-end gap-3 rounded-brick bg-soft-pastel p-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <TextField id="titre" name="titre" label="Titre" defaultValue={filter.titre} maxLength={100} type="search" />
      <SelectField id="genre" name="genre" label="Genre" defaultValue={filter.genre}>
        <option value="">Tous</option>
        {(Object.keys(KIND_WORDS) as GuideKind[]).map(kind => (
          <option key={kind} value={CHAPTERS[kind]}>
            {KIND_WORDS[kind]}
          </option>
        ))}
      </SelectField>
      <SelectField id="etat" name="etat" label="État" defaultValue={filter.etat}>
        <option value="">Tous</option>
        {Object.entries(STATE_WORDS).map(([state, word]) => (
          <option key={state} value={state}>
            {word}
          </option>
        ))}
      </SelectField>
      <CheckboxField id="relire" name="relire" value="oui" label="À relire" defaultChecked={filter.relire} />
      <CheckboxField id="miennes" name="miennes" value="oui" label="Les miennes" defaultChecked={filter.miennes} />
      <Button type="submit" look="secondary">
        Filtrer
      </Button>
    </form>
  )
}
