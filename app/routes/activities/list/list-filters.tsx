import { Form, Link } from '@remix-run/react'
import { ACTIVITY_KINDS } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'

type Filter = { q?: string; type?: string; salle: string; etat: string }

/** What the list shows, kept in the address. */
export function ListFilters({
  list,
  filter,
  rooms,
}: {
  list: string
  filter: Filter
  rooms: { id: string; name: string }[]
}) {
  const { t } = useTranslation('edition')
  const isFiltered = Boolean(filter.q || filter.type || filter.salle || filter.etat)
  return (
    <Form role="search" aria-label="Choisir parmi les activités" className="grid items-end gap-4 sm:grid-cols-5">
      <TextField id="q" name="q" type="search" label="Mots" defaultValue={filter.q} />
      <SelectField id="type" name="type" label="Type" defaultValue={filter.type}>
        <option value="">Tous</option>
        {ACTIVITY_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="salle" name="salle" label="Salle" defaultValue={filter.salle}>
        <option value="">Toutes</option>
        <option value="aucune">Sans salle</option>
        {rooms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField id="etat" name="etat" label="État" defaultValue={filter.etat}>
        <option value="">Tous</option>
        <option value="prevue">Prévues</option>
        <option value="annulee">Annulées</option>
      </SelectField>
      <div className="flex flex-wrap items-center gap-x-4">
        <Button type="submit" look="secondary">
          Filtrer
        </Button>
        {isFiltered && (
          <Link to={list} className="inline-flex min-h-touch items-center">
            Tout voir
          </Link>
        )}
      </div>
    </Form>
  )
}
