import { Form } from '@remix-run/react'
import type { ImportSubject } from 'db/schema/words'
import { SUBJECT_WORDS } from '~/features/import/words'
import { Button } from '~/ui/button'
import { RadioField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'

type Props = { subjects: ImportSubject[]; reply: Reply | undefined; isForgotten: boolean }

/** What the file holds, and the file. */
export function FileForm({ subjects, reply, isForgotten }: Props) {
  const field = formFields(reply, { subject: 'registrations' })
  const { defaultValue: _, ...file } = field('file')
  return (
    <section aria-labelledby="file-form" className="grid max-w-2xl gap-6">
      <h2 id="file-form">Choisir un fichier</h2>
      {isForgotten && !reply && (
        <Notice tone="success" title="Fichier oublié">
          <p>Aucune de ses lignes n’est gardée ici.</p>
        </Notice>
      )}
      <p>
        Rien n’est écrit avant que vous ayez relu et confirmé. Le même fichier peut revenir sans créer de doublon. Une
        fois importé, effacez-le de votre ordinateur : les effacements demandés ici ne l’atteignent pas.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
        <RadioField
          {...field('subject')}
          label="Ce que contient le fichier"
          choices={subjects.map(value => ({ value, label: SUBJECT_WORDS[value] }))}
        />
        <TextField
          {...file}
          type="file"
          label="Fichier"
          hint="CSV ou XLSX, 10 Mo et 20 000 lignes au plus."
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <div>
          <Button type="submit">Lire le fichier</Button>
        </div>
      </Form>
    </section>
  )
}
