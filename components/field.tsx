import type { ComponentPropsWithoutRef, ReactNode } from 'react'

type FrameProps = { id: string; label: ReactNode; hint?: ReactNode; error?: string | null }

/** A labelled text input. `hint` stands under the label, `error` is the sentence that the summary repeats. The name is the id unless given. */
export function Field({ label, hint, error, ...input }: FrameProps & ComponentPropsWithoutRef<'input'>) {
  return (
    <FieldFrame id={input.id} label={label} hint={hint} error={error}>
      <input name={input.id} {...input} {...described(input.id, hint, error)} className="input" />
    </FieldFrame>
  )
}

/** As Field, with several lines to write in. */
export function TextAreaField({ label, hint, error, ...area }: FrameProps & ComponentPropsWithoutRef<'textarea'>) {
  return (
    <FieldFrame id={area.id} label={label} hint={hint} error={error}>
      <textarea rows={4} name={area.id} {...area} {...described(area.id, hint, error)} className="input" />
    </FieldFrame>
  )
}

/** As Field, with a list of options to choose one from. */
export function SelectField({ label, hint, error, ...select }: FrameProps & ComponentPropsWithoutRef<'select'>) {
  return (
    <FieldFrame id={select.id} label={label} hint={hint} error={error}>
      <select name={select.id} {...select} {...described(select.id, hint, error)} className="input" />
    </FieldFrame>
  )
}

function FieldFrame({ id, label, hint, error, children }: FrameProps & { children: ReactNode }) {
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="vh">Error: </span>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

function described(id: string, hint: ReactNode, error: string | null | undefined) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null)
  return {
    'aria-invalid': error ? true : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  }
}
