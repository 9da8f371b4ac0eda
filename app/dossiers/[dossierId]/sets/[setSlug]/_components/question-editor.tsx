'use client'
import { type ReactNode, useActionState, useEffect, useId, useRef, useState } from 'react'
import type { EditField, EditFinding } from '@/core/questions/judge-edit'
import type { QuestionEdit } from '@/core/questions/question-edit'
import type { EditableParts } from '@/core/questions/types-for-authors'
import type { EditorState } from './editor-state'
import { FieldFindings } from './field-findings'
import { type Subject, useFindings } from './use-findings'

type EditorProps = {
  setId: string
  subject: Subject
  parts: EditableParts
  start: EditorState
  /** What the correct answer rests on: stands beside the form. */
  children: ReactNode
  action: (state: EditorState, formData: FormData) => Promise<EditorState>
}

/** Options a form shows, the empty ones for more included. */
const OPTION_PLACES = [0, 1, 2, 3, 4]

/** The form of one question, with what the checks find beside the field they speak of: when asked, and with script as one types. */
export function QuestionEditor({ setId, subject, parts, start, children, action }: EditorProps) {
  const [state, send] = useActionState(action, start)
  const [edit, setEdit] = useState(() => withPlaces(state.edit, parts))
  const [kept, setKept] = useState(state.kept)
  const findings = useFindings({ setId, subject, edit, sent: state })
  const at = (field: EditField) => findings.filter((finding) => finding.field === field)
  const keep = { kept, onKeep: (check: number, reason: string) => setKept((all) => ({ ...all, [check]: reason })) }
  const shown = { ...keep, owners: firstOfEachCheck(findings) }

  return (
    <form action={send} className="set-editor" noValidate aria-label="The question">
      <div className="space-y-5">
        <Message state={state} />
        <input type="hidden" name="setId" value={setId} />
        {Object.entries(subject).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Area
          label="Question"
          name="stem"
          value={edit.stem}
          findings={at('stem')}
          shown={shown}
          hint="One whole question, with the date that makes it true; a claim names who says so."
          onChange={(stem) => setEdit({ ...edit, stem })}
        />
        {parts === 'options' && <Options edit={edit} onEdit={setEdit} at={at} shown={shown} />}
        {parts === 'answer' && (
          <>
            <Line
              label="Right answer"
              name="answer"
              value={edit.answer}
              findings={at('answer')}
              shown={shown}
              onChange={(answer) => setEdit({ ...edit, answer })}
            />
            <Area
              label="Also accepted"
              name="accepted"
              value={edit.accepted.join('\n')}
              findings={at('accepted')}
              shown={shown}
              hint="One on each line. Other spellings and scripts of a name are accepted by themselves."
              onChange={(text) => setEdit({ ...edit, accepted: text === '' ? [] : text.split('\n') })}
            />
          </>
        )}
        <div className="actions">
          <button className="btn" type="submit" name="intent" value="save">
            Save the question
          </button>
          <button className="btn quiet" type="submit" name="intent" value="check">
            Check it
          </button>
        </div>
      </div>
      {children}
    </form>
  )
}

function Message({ state }: { state: EditorState }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.message) box.current?.focus()
  }, [state])
  if (!state.message) return null
  return (
    <div className="flagline" role="alert" tabIndex={-1} ref={box}>
      {state.message}
    </div>
  )
}

type Shown = {
  kept: Record<string, string>
  onKeep: (check: number, reason: string) => void
  /** The finding at which the reason for its check is asked: one field for each check. */
  owners: ReadonlySet<EditFinding>
}

type FieldProps = {
  label: string
  name: string
  value: string
  findings: readonly EditFinding[]
  shown: Shown
  hint?: string
  rows?: number
  onChange: (value: string) => void
}

function Area({ label, name, value, findings, shown, hint, rows = 3, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className={isBad(findings) ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldFindings id={`${id}-found`} findings={findings} {...shown} />
      <textarea
        id={id}
        className="input"
        name={name}
        rows={rows}
        maxLength={2_000}
        value={value}
        aria-invalid={isBad(findings) || undefined}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-found`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function Line({ label, name, value, findings, shown, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className={isBad(findings) ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <FieldFindings id={`${id}-found`} findings={findings} {...shown} />
      <input
        id={id}
        className="input"
        name={name}
        maxLength={2_000}
        value={value}
        autoComplete="off"
        aria-invalid={isBad(findings) || undefined}
        aria-describedby={`${id}-found`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

type OptionsProps = {
  edit: QuestionEdit
  onEdit: (edit: QuestionEdit) => void
  at: (field: EditField) => EditFinding[]
  shown: Shown
}

function Options({ edit, onEdit, at, shown }: OptionsProps) {
  const id = useId()
  const change = (place: number, part: 'text' | 'why', value: string) =>
    onEdit({ ...edit, options: edit.options.map((option, i) => (i === place ? { ...option, [part]: value } : option)) })
  // Empty rows are no options: what the checks call option 2 is the second that has a text.
  const filled = edit.options.flatMap(({ text }, place) => (text.trim() === '' ? [] : [place]))
  return (
    <fieldset className={isBad(at('options')) ? 'field bad' : 'field'} aria-describedby={`${id}-found`}>
      <legend>Options</legend>
      <p className="hint">Three to five. Mark the right one, and say of each what is true of it.</p>
      <FieldFindings id={`${id}-found`} findings={at('options')} {...shown} />
      {OPTION_PLACES.map((place) => {
        const found = filled.includes(place) ? at(`option-${filled.indexOf(place)}`) : []
        const option = edit.options[place] ?? { text: '', why: '' }
        return (
          <fieldset key={place} className="set-option">
            <legend className="vh">Option {place + 1}</legend>
            <label className="choice">
              <input
                type="radio"
                name="keyAt"
                value={place}
                checked={edit.keyAt === place}
                onChange={() => onEdit({ ...edit, keyAt: place })}
              />
              <span>
                Right<span className="vh">: option {place + 1}</span>
              </span>
            </label>
            <div className="space-y-3">
              <Line
                label={`Option ${place + 1}`}
                name={`option.${place}.text`}
                value={option.text}
                findings={found}
                shown={shown}
                onChange={(text) => change(place, 'text', text)}
              />
              <Area
                rows={2}
                label={edit.keyAt === place ? 'Why it is right' : 'What is true of it instead'}
                name={`option.${place}.why`}
                value={option.why}
                findings={[]}
                shown={shown}
                onChange={(why) => change(place, 'why', why)}
              />
            </div>
          </fieldset>
        )
      })}
    </fieldset>
  )
}

function isBad(findings: readonly EditFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'E')
}

function withPlaces(edit: QuestionEdit, parts: EditableParts): QuestionEdit {
  if (parts !== 'options') return edit
  return { ...edit, options: OPTION_PLACES.map((place) => edit.options[place] ?? { text: '', why: '' }) }
}

function firstOfEachCheck(findings: readonly EditFinding[]): Set<EditFinding> {
  const owners = new Map<number, EditFinding>()
  for (const finding of findings) {
    const { check, severity, isInherited } = finding
    if (severity === 'W' && !isInherited && check !== null && !owners.has(check)) owners.set(check, finding)
  }
  return new Set(owners.values())
}
