import { Field } from '@/components/field'

/** Where a class's code is typed. It leads to the page of the class; nothing is joined yet. */
export function CodeForm({ typed, error }: { typed?: string; error?: string }) {
  return (
    <form action="/join/class" method="get" className="space-y-5">
      <Field
        id="code"
        label="Class code"
        hint="Eight letters and digits, as your teacher shows them. Capitals and hyphens do not matter."
        error={error}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <div className="actions">
        <button className="btn" type="submit">
          Find the class
        </button>
      </div>
    </form>
  )
}
