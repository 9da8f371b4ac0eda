import type { Metadata } from 'next'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
import { ArticleFields } from '../_import/article-fields'
import { importDossierAction, newDossierAction } from './actions'

export const metadata: Metadata = { title: 'Bring in an article', robots: { index: false } }

/** A new dossier, with its first article. */
export default async function NewDossierPage() {
  const teacher = await requireRole('teacher', { returnTo: '/dossiers/new' })
  return (
    <Page reader={teacher} current="dossiers" narrow>
      <h1 className="title">Bring in an article</h1>
      <p className="lede mt-4">
        We look for sentences worth asking about. You decide which of them are facts; questions are made of those alone.
      </p>
      <p className="mt-4 text-ink-2">
        Only you see the dossier until you share it. Bring in only texts that you may use in class.
      </p>
      <div className="mt-6">
        <ActionForm id="new-dossier" action={newDossierAction}>
          <FormField
            name="dossierTitle"
            label="Topic"
            hint="The name of the dossier; more articles can follow."
            autoComplete="off"
          />
          <ArticleFields today={new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)} />
          <FormSubmit>Look for facts</FormSubmit>
        </ActionForm>
      </div>
      <section className="section mt-7" aria-labelledby="file-head">
        <h2 className="head" id="file-head">
          Or a whole dossier
        </h2>
        <ActionForm id="import-dossier" action={importDossierAction} label="Bring in a whole dossier">
          <FormField
            name="dossierFile"
            label="File"
            hint="A dossier that was downloaded from a Footnote, 900 kB at most."
            type="file"
            accept=".yaml,.yml"
          />
          <FormSubmit quiet>Bring in the dossier</FormSubmit>
        </ActionForm>
      </section>
    </Page>
  )
}
