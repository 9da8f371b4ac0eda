import { CitationLine, sourceHref } from '@/components/citation'
import { Note } from '@/components/note'
import type { DossierNote } from './dossier-view'

type NotesProps = { notes: readonly DossierNote[]; dossierId: string; layout: 'margin' | 'columns' }

/** The notes of one section: beside it from 62 rem (`margin`), or in columns under it. Nothing if it mentions no new source. */
export function Notes({ notes, dossierId, layout }: NotesProps) {
  if (notes.length === 0) return null
  return (
    <div className={layout === 'margin' ? 'notes side-notes' : 'notes mt-5'}>
      <ol className={layout === 'columns' ? 'note-cols' : undefined} start={notes[0]?.n}>
        {notes.map(({ n, citation, relaying }) => (
          <Note key={n} n={n}>
            <CitationLine
              outlet={citation.outlet}
              dateLabel={citation.dateLabel}
              paragraph={citation.paragraph}
              href={sourceHref(dossierId, citation.articleId, citation.paragraph)}
            />
            {relaying && <p>{relaying}</p>}
          </Note>
        ))}
      </ol>
    </div>
  )
}
