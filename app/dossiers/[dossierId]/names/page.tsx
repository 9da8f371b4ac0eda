import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSelect, FormSubmit, FormTextArea } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import type { EntityType } from '@/core/facts/entity'
import { requireUser } from '@/server/auth/session'
import { type DeskName, type DeskNames, readNames } from '@/server/desk/names'
import { DeskNav } from '../desk/_components/desk-nav'
import {
  confirmNameAction,
  mergeNamesAction,
  rejectNameAction,
  saveNameAction,
  splitNameAction,
  undoRejectionAction,
} from './actions'

export const metadata: Metadata = { title: 'Names of a dossier', robots: { index: false } }

type Props = { params: Promise<{ dossierId: string }> }

/** Who and what a dossier is about: names confirmed, merged, split, with their other spellings, offices and sides. */
export default async function NamesPage({ params }: Props) {
  const { dossierId } = await params
  const user = await requireUser({ account: true, returnTo: `/dossiers/${dossierId}/names` })
  const found = await readNames({ userId: user.id, dossierId })
  if (!found) notFound()
  const { names, proposals, rejected } = found
  return (
    <Page reader={user} current="dossiers" narrow>
      <DeskNav dossierId={dossierId} title={found.title} current="names" />
      <h1 className="title mt-4">Names</h1>
      <p className="lede mt-4">
        One entry for each person, organisation, place or thing, whatever the articles call it. Answers are accepted
        under every name given here.
      </p>
      <div className="stack-l mt-6">
        <section className="section" aria-labelledby="names-head">
          <h2 className="head" id="names-head">
            In the dossier
          </h2>
          {names.length === 0 && (
            <p className="empty">Names will be here once a fact is accepted or a name confirmed.</p>
          )}
          {names.map((name) => (
            <NameEntry key={name.entity.id} name={name} names={names} dossierId={dossierId} />
          ))}
        </section>
        <Proposals proposals={proposals} dossierId={dossierId} />
        <Rejected rejected={rejected} dossierId={dossierId} />
      </div>
    </Page>
  )
}

function NameEntry({ name, names, dossierId }: { name: DeskName; names: readonly DeskName[]; dossierId: string }) {
  const { entity, factCount } = name
  const others = names.filter((other) => other.entity.id !== entity.id)
  return (
    <div className="name-entry" id={entity.id}>
      <h3 className="sub">{entity.name}</h3>
      <p className="meta">
        {TYPES[entity.type]}, in {factCount === 1 ? '1 fact' : `${factCount} facts`}
        {entity.aliases.length > 0 && `. Also: ${entity.aliases.map(({ text }) => text).join(', ')}`}
      </p>
      <details className="more">
        <summary>
          Change<span className="vh"> {entity.name}</span>
        </summary>
        <DetailsForm name={name} names={others} dossierId={dossierId} />
        {others.length > 0 && <MergeForm name={name} others={others} dossierId={dossierId} />}
        {entity.aliases.length > 0 && <SplitForms name={name} dossierId={dossierId} />}
      </details>
    </div>
  )
}

type EntryProps = { name: DeskName; dossierId: string }

function DetailsForm({ name, names, dossierId }: EntryProps & { names: readonly DeskName[] }) {
  const { entity, seen } = name
  const side = names.find((other) => other.entity.id === entity.side)?.entity.name ?? ''
  return (
    <ActionForm id={`name-${entity.id}`} action={saveNameAction} label={`Change ${entity.name}`}>
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="entityId" value={entity.id} />
      <input type="hidden" name="seen" value={seen} />
      <div className="triple">
        <FormField name="name" label="Name" hint="As learners read it." defaultValue={entity.name} autoComplete="off" />
        <FormSelect
          name="type"
          label="What it is"
          hint="Wrong options are of the same kind."
          defaultValue={entity.type}
        >
          {Object.entries(TYPES).map(([type, label]) => (
            <option key={type} value={type}>
              {label}
            </option>
          ))}
        </FormSelect>
      </div>
      <FormTextArea
        name="aliases"
        label="Other names"
        hint="One a line: spellings, short forms, titles."
        rows={3}
        defaultValue={entity.aliases.map(({ text }) => text).join('\n')}
      />
      <FormTextArea
        name="roles"
        label="Offices"
        hint="One a line, without the holder."
        rows={2}
        defaultValue={entity.roles.map(({ title }) => title).join('\n')}
      />
      <div className="triple">
        <FormField
          name="side"
          label="Side"
          hint="A name of the dossier that it belongs to."
          defaultValue={side}
          autoComplete="off"
        />
        <FormField
          name="description"
          label="In a few words"
          defaultValue={entity.description ?? ''}
          autoComplete="off"
        />
      </div>
      <label className="choice">
        <input type="checkbox" name="plural" defaultChecked={entity.plural} />
        <span>Reads as plural</span>
      </label>
      <FormSubmit quiet>Save the name</FormSubmit>
    </ActionForm>
  )
}

function MergeForm({ name: { entity }, others, dossierId }: EntryProps & { others: readonly DeskName[] }) {
  return (
    <ActionForm id={`merge-${entity.id}`} action={mergeNamesAction} label={`Merge ${entity.name}`}>
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="from" value={entity.id} />
      <FormSelect name="into" label="The same as" hint="This entry goes into that one, with its names and facts.">
        {others.map((other) => (
          <option key={other.entity.id} value={other.entity.id}>
            {other.entity.name}
          </option>
        ))}
      </FormSelect>
      <FormSubmit quiet>Merge them</FormSubmit>
    </ActionForm>
  )
}

function SplitForms({ name: { entity }, dossierId }: EntryProps) {
  return (
    <ActionForm id={`split-${entity.id}`} action={splitNameAction} label={`Split ${entity.name}`}>
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="entityId" value={entity.id} />
      <FormSelect
        name="alias"
        label="Somebody or something else"
        hint="Gets an entry of its own, with the facts that use the name."
      >
        {entity.aliases.map(({ text }) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </FormSelect>
      <FormSubmit quiet>Split it off</FormSubmit>
    </ActionForm>
  )
}

const MOST_PROPOSED = 60

function Proposals({ proposals, dossierId }: { proposals: DeskNames['proposals']; dossierId: string }) {
  if (proposals.length === 0) return null
  return (
    <section className="section" aria-labelledby="proposals-head">
      <h2 className="head" id="proposals-head">
        Found in the articles
      </h2>
      <p className="say">
        Spellings that seem to mean one thing stand together. Nothing is merged before you confirm it.
      </p>
      {proposals.slice(0, MOST_PROPOSED).map(({ name, type, variants }) => (
        <div className="name-entry" key={`${type} ${name}`}>
          <h3 className="sub">{name}</h3>
          <p className="meta">
            {TYPES[type]}. {variants.map(({ text, mentions }) => `${text} (${mentions.length})`).join(', ')}
          </p>
          <div className="actions mt-2">
            <ActionForm id={`confirm-${idOf(type, name)}`} action={confirmNameAction} label={`Confirm ${name}`}>
              <input type="hidden" name="dossierId" value={dossierId} />
              <input type="hidden" name="name" value={name} />
              <button className="btn quiet small" type="submit">
                Confirm<span className="vh"> {name}</span>
              </button>
            </ActionForm>
            <ActionForm id={`reject-${idOf(type, name)}`} action={rejectNameAction} label={`Reject ${name}`}>
              <input type="hidden" name="dossierId" value={dossierId} />
              <input type="hidden" name="name" value={name} />
              <button className="btn quiet small" type="submit">
                {variants.length > 1 ? 'Not the same' : 'Not a name'}
                <span className="vh"> ({name})</span>
              </button>
            </ActionForm>
          </div>
        </div>
      ))}
    </section>
  )
}

function idOf(type: EntityType, name: string): string {
  return `${type}-${name.replace(/\W+/g, '-')}`
}

/** What stays away until somebody asks for it again. */
function Rejected({ rejected, dossierId }: { rejected: DeskNames['rejected']; dossierId: string }) {
  if (rejected.length === 0) return null
  return (
    <details className="more">
      <summary>{`Rejected (${rejected.length})`}</summary>
      {rejected.map(({ sequence, name, spellings }) => (
        <div className="name-entry" key={sequence}>
          <h3 className="sub">{name}</h3>
          <p className="meta mb-2">{spellings.join(', ')}</p>
          <ActionForm id={`undo-${sequence}`} action={undoRejectionAction} label={`Propose ${name} again`}>
            <input type="hidden" name="dossierId" value={dossierId} />
            <input type="hidden" name="sequence" value={sequence} />
            <button className="btn quiet small" type="submit">
              Propose again<span className="vh"> ({name})</span>
            </button>
          </ActionForm>
        </div>
      ))}
    </details>
  )
}

const TYPES: Record<EntityType, string> = {
  person: 'a person',
  organisation: 'an organisation',
  country: 'a country',
  place: 'a place',
  document: 'a document',
  event: 'an event',
  group: 'a group',
  term: 'a term',
  office: 'an office',
}
