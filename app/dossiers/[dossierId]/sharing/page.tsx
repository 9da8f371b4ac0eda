import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormChoices, FormField, FormRadios, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { readSharing, type Sharing } from '@/server/desk/sharing'
import { DeskNav } from '../desk/_components/desk-nav'
import { addEditorAction, deleteDossierAction, removeEditorAction, setSharingAction } from './actions'

export const metadata: Metadata = { title: 'Sharing a dossier', robots: { index: false } }

type Props = { params: Promise<{ dossierId: string }> }

/** Who reads a dossier, who makes it, how it is taken along, and how it is deleted. */
export default async function SharingPage({ params }: Props) {
  const { dossierId } = await params
  const user = await requireUser({ account: true, returnTo: `/dossiers/${dossierId}/sharing` })
  const sharing = await readSharing({ userId: user.id, dossierId })
  if (!sharing) notFound()
  return (
    <Page reader={user} current="dossiers" narrow>
      <DeskNav dossierId={dossierId} title={sharing.title} current="sharing" />
      <h1 className="title mt-4">Sharing</h1>
      <div className="stack-l mt-6">
        <Readers sharing={sharing} dossierId={dossierId} />
        <Editors sharing={sharing} dossierId={dossierId} readerId={user.id} />
        <TakingAlong dossierId={dossierId} />
        {sharing.isOwner && <Deleting dossierId={dossierId} />}
      </div>
    </Page>
  )
}

function Readers({ sharing, dossierId }: { sharing: Sharing; dossierId: string }) {
  const { classes, visibility } = sharing
  return (
    <section className="section" aria-labelledby="readers-head">
      <h2 className="head" id="readers-head">
        Who reads it
      </h2>
      <ActionForm id="sharing" action={setSharingAction} label="Who reads it">
        <input type="hidden" name="dossierId" value={dossierId} />
        <FormRadios
          name="visibility"
          legend="Readers"
          chosen={visibility}
          choices={[
            { value: 'private', label: 'Only those who make it' },
            { value: 'class', label: 'Classes', hint: 'Those ticked below.' },
            { value: 'public', label: 'Everybody', hint: 'Articles are read in full: show only what you may publish.' },
          ]}
        />
        {classes.length === 0 ? (
          <p className="say">
            You have no class yet. <a href="/classes">Make one</a>
          </p>
        ) : (
          <FormChoices
            name="classes"
            legend="Classes that read it"
            choices={classes.map(({ id, name, due }) => ({ value: id, label: name, hint: dueWords(due) }))}
            ticked={classes.filter(({ isShared }) => isShared).map(({ id }) => id)}
          />
        )}
        <FormSubmit>Save</FormSubmit>
      </ActionForm>
    </section>
  )
}

/** What a class that stops reading the dossier still has to do of it. */
function dueWords(due: number): string | undefined {
  if (due === 0) return undefined
  const asked = due === 1 ? 'An assignment of it is' : `${due} assignments of it are`
  return `${asked} still to do. Without the tick the class can still hand in, but no longer read the articles or review the facts.`
}

function Editors({ sharing, dossierId, readerId }: { sharing: Sharing; dossierId: string; readerId: string }) {
  const { editors, isOwner, ownerName } = sharing
  return (
    <section className="section" aria-labelledby="editors-head">
      <h2 className="head" id="editors-head">
        Who makes it
      </h2>
      <ul className="stack">
        <li>{isOwner ? 'You, its owner' : `${ownerName}, its owner`}</li>
        {editors.map(({ id, name }) => (
          <li key={id}>
            {id === readerId ? 'You' : name}
            {(isOwner || id === readerId) && (
              <ActionForm id={`remove-${id}`} action={removeEditorAction} label={`Take ${name} off`}>
                <input type="hidden" name="dossierId" value={dossierId} />
                <input type="hidden" name="editorId" value={id} />
                <button className="btn quiet small" type="submit">
                  {id === readerId ? 'Leave it' : `Take ${name} off`}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {isOwner && (
        <div className="mt-4">
          <ActionForm id="add-editor" action={addEditorAction} label="Add a teacher">
            <input type="hidden" name="dossierId" value={dossierId} />
            <FormField
              name="login"
              label="Another teacher"
              hint="Their e-mail address or user name. They can change everything but who owns it."
              autoComplete="off"
            />
            <FormSubmit quiet>Make it together</FormSubmit>
          </ActionForm>
        </div>
      )}
    </section>
  )
}

const FILES = ['dossier', 'articles', 'entities', 'facts', 'questions', 'sets', 'overrides']

function TakingAlong({ dossierId }: { dossierId: string }) {
  const href = (file: string) => `/api/v1/dossiers/${dossierId}/export/${file}.yaml`
  return (
    <section className="section" aria-labelledby="along-head">
      <h2 className="head" id="along-head">
        Take it along
      </h2>
      <p className="say">
        As one file, which any Footnote can bring in, with the texts of its articles. Facts that are accepted but not
        asked are left out.
      </p>
      <p className="actions mt-3">
        <a className="btn quiet" href={href('all')} download>
          Download the dossier
        </a>
      </p>
      <details className="more">
        <summary>The files of content/ one by one</summary>
        <ul className="stack">
          {FILES.map((file) => (
            <li key={file}>
              <a href={href(file)} download>
                {file}.yaml
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Deleting({ dossierId }: { dossierId: string }) {
  return (
    <section className="section" aria-labelledby="delete-head">
      <h2 className="head" id="delete-head">
        Delete it
      </h2>
      <details className="more">
        <summary>Delete this dossier</summary>
        <ActionForm id="delete-dossier" action={deleteDossierAction} label="Delete this dossier">
          <p className="say">
            Nobody reads it or is asked about it any more. Results of students stay. This cannot be undone.
          </p>
          <input type="hidden" name="dossierId" value={dossierId} />
          <FormSubmit quiet>Delete the dossier</FormSubmit>
        </ActionForm>
      </details>
    </section>
  )
}
