import type { Metadata } from 'next'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { type DossierSummary, listDossiers } from '@/server/facts/queries'

export const metadata: Metadata = { title: 'Dossiers' }

/** Every dossier, with what is in it. */
export default async function DossiersPage() {
  const reader = await currentUser()
  const dossiers = await listDossiers({ readerId: reader?.id ?? null })
  return (
    <Page reader={reader} current="dossiers">
      <h1 className="title">Dossiers</h1>
      <p className="lede mt-4">One topic each, told by several sources, fact by fact.</p>
      {reader?.roles.includes('teacher') && (
        <p className="actions mt-4">
          <a className="btn" href="/dossiers/new">
            Bring in an article
          </a>
        </p>
      )}
      {dossiers.length === 0 ? (
        <p className="empty lede mt-6">No dossier has been loaded yet. Whoever runs this Footnote can add one.</p>
      ) : (
        <ul className="dossier-list mt-6">
          {dossiers.map((dossier) => (
            <DossierEntry key={dossier.id} dossier={dossier} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function DossierEntry({ dossier }: { dossier: DossierSummary }) {
  return (
    <li className="section">
      <h2 className="title">
        <a href={`/dossiers/${dossier.id}`}>{dossier.title}</a>
      </h2>
      <p className="say mt-3 text-ink-2">{dossier.summary}</p>
      <p className="meta mt-3">
        {`${dossier.sourceCount} sources, ${dossier.factCount} facts, ${dossier.setCount} question sets`}
        {dossier.origin !== 'bundled' && `. ${WHO_READS[dossier.visibility]}`}
      </p>
      {dossier.origin === 'own' && (
        <p className="actions mt-2">
          <a className="link" href={`/dossiers/${dossier.id}/desk`}>
            Open its fact desk<span className="vh">: {dossier.title}</span>
          </a>
        </p>
      )}
    </li>
  )
}

const WHO_READS: Record<DossierSummary['visibility'], string> = {
  private: 'Only those who make it read it.',
  class: 'Shared with a class.',
  public: 'Made by a teacher; everybody reads it.',
}
