import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

const OFFICIAL = 'https://www.data.gouv.fr/datasets/5a561801c751df42d7fca9b6'

/** The official file, and since when it holds. */
export function PerimetersForm({ reply }: { reply: Reply | undefined }) {
  const field = formFields(reply, {})
  const { defaultValue: _, ...file } = field('file')
  return (
    <section aria-labelledby="perimeters-form" className="grid max-w-2xl gap-6">
      <h2 id="perimeters-form">Importer des périmètres</h2>
      <p>
        Le fichier officiel de l’ANCT est publié sur{' '}
        <a href={OFFICIAL}>data.gouv.fr (jeu de données 5a561801c751df42d7fca9b6)</a> : prenez l’archive ZIP, ou la
        liste GeoJSON qu’elle contient. Rien n’est écrit avant que vous ayez relu et confirmé.
      </p>
      <p>
        Un ancien périmètre n’est jamais remplacé : il cesse d’être en vigueur le jour où le nouveau commence. Une
        édition compte toujours avec ceux de son jour.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
        <TextField
          {...file}
          type="file"
          label="Fichier"
          hint="GeoJSON en degrés (WGS 84), ou ZIP. 40 Mo au plus."
          accept=".geojson,.json,.zip,application/geo+json,application/json,application/zip"
        />
        <TextField
          {...field('day')}
          type="date"
          label="En vigueur depuis le"
          hint="Le premier jour. Les périmètres de 2024 le sont depuis le 1er janvier 2024."
        />
        <div>
          <Button type="submit">Lire le fichier</Button>
        </div>
      </Form>
    </section>
  )
}
