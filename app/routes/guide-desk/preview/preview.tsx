import type { ReactNode } from 'react'
import { GuidePage } from '~/routes/guide/page/guide-page'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { FORM_ID } from '../page-form/page-form'
import { Measures } from './measures'
import type { previewOf } from './preview.server'

type Props = {
  preview: Awaited<ReturnType<typeof previewOf>> | undefined
  /** True for what has just been typed, and is kept nowhere yet. */
  isTyped: boolean
  children: ReactNode
}

/** A page as visitors would read it, and under it the form to mend it: nothing typed is lost on the way. */
export function Preview({ preview, isTyped, children }: Props) {
  return (
    <>
      {isTyped && preview && (
        <Notice tone="info" title="Rien n’est encore enregistré.">
          <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button type="submit" form={FORM_ID}>
              Enregistrer le brouillon
            </Button>
            <a href="#corriger" className="inline-flex min-h-touch items-center font-bold">
              Revenir et corriger
            </a>
          </p>
        </Notice>
      )}
      {preview && (
        <>
          <Measures {...preview.measures} />
          <div className="rounded-brick border-2 border-dashed border-line p-4 sm:p-8">
            <GuidePage page={preview.page} around={preview.around} />
          </div>
        </>
      )}
      <section aria-labelledby="corriger" className="grid gap-6">
        <h2 id="corriger">Corriger le texte</h2>
        {children}
      </section>
    </>
  )
}
