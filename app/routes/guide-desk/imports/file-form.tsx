import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

type Props = { reply: Reply | undefined; hint: string }

const ACCEPTED = '.csv,.json,text/csv,application/json'

/** Sends a file, to be read and looked at before anything is written. */
export function FileForm({ reply, hint }: Props) {
  const { defaultValue: _, ...field } = formFields(reply)('file')
  return (
    <form method="post" encType="multipart/form-data" noValidate className="grid max-w-2xl gap-6">
      <TextField {...field} type="file" label="Fichier" hint={hint} accept={ACCEPTED} />
      <div>
        <Button type="submit">Lire le fichier</Button>
      </div>
      <p>Rien n’est écrit avant que vous ayez relu et confirmé.</p>
    </form>
  )
}
