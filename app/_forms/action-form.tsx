'use client'
import {
  type ComponentPropsWithoutRef,
  createContext,
  Fragment,
  type ReactNode,
  useActionState,
  useContext,
  useMemo,
} from 'react'
import { ErrorSummary, type FormError } from '@/components/error-summary'
import { Field, SelectField, TextAreaField } from '@/components/field'
import type { FormState } from '@/server/action'
import { Issued } from './issued'

export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

type Sent = { formId: string; state: FormState }

const SentContext = createContext<Sent>({ formId: '', state: { status: 'idle' } })

/**
 * A form that posts to a server action, with and without JavaScript: mistakes stand in a summary and at their fields, what
 * was typed stays. `id` is unique on the page; the fields' ids start with it.
 */
export function ActionForm(props: { id: string; action: FormAction; label?: string; children: ReactNode }) {
  const [state, action] = useActionState(props.action, { status: 'idle' })
  const errors = useMemo(() => errorsOf(props.id, state), [props.id, state])
  const sent = useMemo(() => ({ formId: props.id, state }), [props.id, state])
  return (
    <form id={props.id} action={action} aria-label={props.label} className="space-y-5" noValidate>
      <ErrorSummary errors={errors} />
      {state.status === 'done' && <Issued message={state.message} secret={state.secret} />}
      <SentContext value={sent}>{props.children}</SentContext>
    </form>
  )
}

/** The button that sends an ActionForm; `quiet` when it is not the page's main action. */
export function FormSubmit({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return (
    <div className="actions">
      <button className={quiet ? 'btn quiet' : 'btn'} type="submit">
        {children}
      </button>
    </div>
  )
}

/** Far above what any field takes, so that its own sentence says what is too long, and below what a form may weigh in all. */
const LONGEST_LINE = 2_000
const LONGEST_TEXT = 5_000

type Frame = { name: string; label: ReactNode; hint?: ReactNode }

/** A text input of an ActionForm. */
export function FormField({ name, defaultValue, ...rest }: Frame & ComponentPropsWithoutRef<'input'>) {
  const { id, error, value } = useSent(name)
  return (
    <Field maxLength={LONGEST_LINE} {...rest} id={id} name={name} error={error} defaultValue={value ?? defaultValue} />
  )
}

/** Several lines to write in. */
export function FormTextArea({ name, defaultValue, ...rest }: Frame & ComponentPropsWithoutRef<'textarea'>) {
  const { id, error, value } = useSent(name)
  return (
    <TextAreaField
      maxLength={LONGEST_TEXT}
      {...rest}
      id={id}
      name={name}
      error={error}
      defaultValue={value ?? defaultValue}
    />
  )
}

/** A list of options to choose one from. */
export function FormSelect({ name, defaultValue, ...rest }: Frame & ComponentPropsWithoutRef<'select'>) {
  const { id, error, value } = useSent(name)
  const chosen = value ?? defaultValue
  // React resets forms to what a select showed first; a new key makes it show what was chosen.
  return <SelectField {...rest} key={String(chosen)} id={id} name={name} error={error} defaultValue={chosen} />
}

type Choice = { value: string; label: string; hint?: string }

/** Boxes of which any number can be ticked; they arrive under one name. */
export function FormChoices(props: { name: string; legend: string; choices: Choice[]; ticked: readonly string[] }) {
  const { id, error } = useSent(props.name)
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{props.legend}</legend>
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="vh">Error: </span>
          {error}
        </p>
      )}
      {props.choices.map((choice, i) => (
        <label key={choice.value} className="choice">
          <input
            id={i === 0 ? id : undefined}
            type="checkbox"
            name={props.name}
            value={choice.value}
            defaultChecked={props.ticked.includes(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="block text-2 text-ink-2">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Choices of which one is taken; none needs to be at first. `after` stands below the choice it belongs to. */
export function FormRadios(props: {
  name: string
  legend: string
  hint?: string
  choices: (Omit<Choice, 'label'> & { label: ReactNode; after?: ReactNode })[]
  chosen?: string
}) {
  const { id, error, value } = useSent(props.name)
  const chosen = value ?? props.chosen
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{props.legend}</legend>
      {props.hint && <p className="hint">{props.hint}</p>}
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="vh">Error: </span>
          {error}
        </p>
      )}
      {props.choices.map((choice, i) => (
        <Fragment key={choice.value}>
          <label className="choice">
            <input
              key={`${choice.value} ${chosen}`}
              id={i === 0 ? id : undefined}
              type="radio"
              name={props.name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-2 text-ink-2">{choice.hint}</span>}
            </span>
          </label>
          {choice.after}
        </Fragment>
      ))}
    </fieldset>
  )
}

/** One box to tick, with its error above it. */
export function FormCheckbox(props: { name: string; label: ReactNode; defaultChecked?: boolean }) {
  const { id, error } = useSent(props.name)
  return (
    <div className={error ? 'field bad' : 'field'}>
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="vh">Error: </span>
          {error}
        </p>
      )}
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={props.name}
          defaultChecked={props.defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{props.label}</span>
      </label>
    </div>
  )
}

function useSent(name: string): { id: string; error: string | undefined; value: string | undefined } {
  const { formId, state } = useContext(SentContext)
  const failed = state.status === 'failed' ? state : null
  return { id: fieldId(formId, name), error: failed?.fields[name], value: failed?.values[name] }
}

function errorsOf(formId: string, state: FormState): FormError[] {
  if (state.status !== 'failed') return []
  const errors = Object.entries(state.fields).map(([name, message]) => ({ fieldId: fieldId(formId, name), message }))
  return errors.length > 0 ? errors : [{ fieldId: null, message: state.message }]
}

function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}
