import type { Metadata } from 'next'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
import { ArticleFields } from '../_import/article-fields'
import { newDossierAction } from './actions'

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
    </Page>
  )
}
