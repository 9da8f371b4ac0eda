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
      </p>
    </li>
  )
}
