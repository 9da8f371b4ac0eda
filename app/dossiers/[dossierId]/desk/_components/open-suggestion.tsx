import { ActionForm } from '@/app/_forms/action-form'
import { Icon } from '@/components/icon'
import type { Desk, DeskSuggestion } from '@/server/desk/read-desk'
import { acceptAction, rejectAction, supersedeAction } from '../actions'
import type { DeskPlace } from './desk-place'
import { DeskTools } from './desk-tools'
import { FactFields, FactParts } from './fact-fields'
import { Key } from './key'

type OpenProps = {
  desk: Desk
  place: DeskPlace
  open: DeskSuggestion
  hrefOf: (suggestionId: string) => string
  letterKeys: boolean
}

/** The suggestion that is decided now: its words, its slots, and the ways to decide. */
export function OpenSuggestion({ desk, place, open, hrefOf, letterKeys }: OpenProps) {
  return (
    <article className="draft is-open" id="open" aria-labelledby="open-head">
      <div className="headrow">
        <p className="label" id="open-head">
          {headOf(open, place)}
        </p>
        <p className="actions bare">
          {place.previousId && (
            <a className="link" href={hrefOf(place.previousId)} data-previous>
              Back <Key letter="K" shown={letterKeys} />
            </a>
          )}
          {place.nextId && (
            <a className="link" href={hrefOf(place.nextId)} data-next>
              Next <Key letter="J" shown={letterKeys} />
            </a>
          )}
        </p>
      </div>
      {open.evidence !== null && (
        <blockquote className="evidence" dir="auto">
          {open.evidence}
        </blockquote>
      )}
      <Flags open={open} />
      <Doubts open={open} />
      {open.isSuperseded && <p className="flagline">This fact no longer holds: nothing is asked about it.</p>}
      <ActionForm key={open.id} id="decide" action={acceptAction} label="The fact">
        <Hidden desk={desk} place={place} open={open} />
        <FactFields suggestion={open} names={desk.names} letterKeys={letterKeys} />
        <div className="actions mt-4">
          <button className="btn small" type="submit" data-accept>
            <Icon name="tick" /> {open.state === 'accepted' ? 'Save the change' : 'Accept'}{' '}
            <Key letter="A" shown={letterKeys} />
          </button>
          {open.state !== 'rejected' && (
            <button className="btn quiet small" type="submit" form="reject" data-reject>
              <Icon name="cross" /> {open.state === 'accepted' ? 'Take it out' : 'Reject'}{' '}
              <Key letter="R" shown={letterKeys} />
            </button>
          )}
          {letterKeys && (
            <p className="meta keys">
              <Key letter="E" shown /> edit
            </p>
          )}
        </div>
        <FactParts suggestion={open} />
      </ActionForm>
      <DeskTools
        key={`tools ${open.id}`}
        formId="decide"
        handFormId="by-hand"
        form={open.form}
        verb={open.verb}
        letterKeys={letterKeys}
      />
      <ActionForm id="reject" action={rejectAction} label="Reject it">
        <Hidden desk={desk} place={place} open={open} />
      </ActionForm>
      {open.state === 'accepted' && !open.isSuperseded && (
        <details className="more mt-3">
          <summary>It no longer holds</summary>
          <ActionForm id="supersede" action={supersedeAction} label="It no longer holds">
            <p className="say">
              Its questions are not asked any more. Results stay, and learners who studied it are told. Accept the newer
              fact as one of its own.
            </p>
            <Hidden desk={desk} place={place} open={open} />
            <button className="btn quiet small" type="submit">
              Say that it no longer holds
            </button>
          </ActionForm>
        </details>
      )}
    </article>
  )
}

function headOf(open: DeskSuggestion, { number, suggestions }: DeskPlace): string {
  const from = open.paragraph === null ? 'from a file' : `from ¶\u00a0${open.paragraph}`
  const what = { open: 'to decide', accepted: 'accepted', rejected: 'rejected' }[open.state]
  const who = open.state === 'open' || open.author === null ? '' : ` by ${open.author}`
  const by = { model: ', by the language model', hand: ', your own' }[open.origin] ?? ''
  return `${number} of ${suggestions.length}, ${from}${by}, ${what}${who}`
}

function Hidden({ desk, place, open }: Pick<OpenProps, 'desk' | 'place' | 'open'>) {
  return (
    <>
      <input type="hidden" name="dossierId" value={desk.dossierId} />
      <input type="hidden" name="suggestionId" value={open.id} />
      <input type="hidden" name="seen" value={open.sequence} />
      <input type="hidden" name="next" value={place.nextOpenId ?? ''} />
      <input type="hidden" name="articleSlug" value={place.article?.id ?? ''} />
    </>
  )
}

const FLAG_WORDS: Record<DeskSuggestion['flags'][number]['kind'], string> = {
  'garbled-name': 'looks like another spelling of',
  'unknown-name': 'is a name that the dossier does not know; near',
  'run-together': 'looks like words run together',
  'office-contradicts': 'is another office than the dossier has:',
  'number-without-unit': 'is a number without a unit',
  'same-side': 'gives and receives on one side',
  'unbalanced-quotes': 'has a quotation mark without its pair',
}

function Flags({ open }: { open: DeskSuggestion }) {
  if (open.flags.length === 0) return null
  return (
    <ul className="flagline">
      {open.flags.map(({ kind, text, start, expected }) => (
        <li key={`${kind} ${start}`}>
          The source may be damaged here: “{text}” {FLAG_WORDS[kind]}
          {expected === null ? '' : ` ${expected}`}.
        </li>
      ))}
    </ul>
  )
}

const DOUBT_WORDS: Record<DeskSuggestion['doubts'][number], string> = {
  'name-outside-evidence': 'it has a name that the sentence does not have',
  'number-outside-evidence': 'it has a number that the sentence does not have',
  'negation-missing': 'the sentence denies something, and this does not',
}

function Doubts({ open }: { open: DeskSuggestion }) {
  if (open.doubts.length === 0) return null
  return <p className="flagline">Look twice: {open.doubts.map((doubt) => DOUBT_WORDS[doubt]).join('; ')}.</p>
}
